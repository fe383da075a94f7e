import { Link, Text, useExtensionContext } from '@hubspot/ui-extensions';
import { useLanguage } from './useLanguage.ts';

/** Where HubSpot shows the app's settings; without the app's id, the list of apps that leads there. */
export function useSettingsAddress(): string {
  const { portal, extension } = useExtensionContext<'pages'>();
  const app = extension ? `/framework/${extension.appId}/general-settings` : '';
  return `https://app.hubspot.com/integrations-settings/${portal.id}/installed${app}`;
}

interface SetupLinksProps {
  /** What is to be entered, and whether it has been. */
  items: readonly (readonly [name: string, done: boolean])[];
}

/** What is still to be entered in the settings, in one line that leads there; gone when all is. */
export function SetupLinks({ items }: SetupLinksProps) {
  const { t } = useLanguage();
  const url = useSettingsAddress();
  const missing = items.flatMap(([name, done]) => (done ? [] : name));
  if (missing.length === 0) return null;
  return (
    <Text>
      {t('setup.title')} <Link href={url}>{missing.join(', ')}</Link>
    </Text>
  );
}
