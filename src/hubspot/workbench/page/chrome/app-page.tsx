import { useEffect, useState } from 'react';
import { type PageSlots, PageSlotsContext } from '../extension/page-slots.ts';
import { MissingExtension } from './missing-extension.tsx';
import { PlacedExtension } from './placed-extension.tsx';
import type { ViewProps } from './view-props.ts';

/**
 * The app's page. Its header holds what the extension puts there with `PageTitle`, `PageHeader`
 * and `PageBreadcrumbs`; the title defaults to the app's name.
 */
export function AppPage(props: ViewProps) {
  const { description } = props;
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const [breadcrumbs, setBreadcrumbs] = useState<HTMLElement | null>(null);
  const [actions, setActions] = useState<HTMLElement | null>(null);
  const slots: PageSlots = { title, breadcrumbs, actions };
  const page = description.extensions.find((it) => it.type === 'page');
  useEffect(() => {
    document.title = description.appName;
  }, [description.appName]);
  return (
    <PageSlotsContext.Provider value={slots}>
      <div className="page-header">
        <div className="page-header-breadcrumbs" ref={setBreadcrumbs} />
        <div className="page-header-row">
          <h1>
            <span className="page-header-title" ref={setTitle} />
            <span className="page-header-app">{description.appName}</span>
          </h1>
          <div className="page-header-actions" ref={setActions} />
        </div>
      </div>
      <div className="page-body">
        {page ? (
          <PlacedExtension {...props} extension={page} />
        ) : (
          <MissingExtension kind="page" description={description} />
        )}
      </div>
    </PageSlotsContext.Provider>
  );
}
