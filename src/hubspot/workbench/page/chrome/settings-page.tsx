import { useEffect } from 'react';
import { MissingExtension } from './missing-extension.tsx';
import { PlacedExtension } from './placed-extension.tsx';
import type { ViewProps } from './view-props.ts';

/** The app's settings, where HubSpot has Settings > Connected apps > the app. */
export function SettingsPage(props: ViewProps) {
  const { description } = props;
  const settings = description.extensions.find((it) => it.type === 'settings');
  useEffect(() => {
    document.title = `Settings | ${description.appName}`;
  }, [description.appName]);
  return (
    <>
      <div className="page-header">
        <p className="page-header-breadcrumbs">Settings &gt; Connected apps</p>
        <h1>{description.appName}</h1>
      </div>
      <div className="page-body page-body-settings">
        {settings ? (
          <PlacedExtension {...props} extension={settings} />
        ) : (
          <MissingExtension kind="settings" description={description} />
        )}
      </div>
    </>
  );
}
