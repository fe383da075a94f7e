import { Flex, Link, Text, useExtensionContext } from '@hubspot/ui-extensions';
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

/** What is still to be entered in the settings, each a link to them; gone when all of it is there. */
export function SetupLinks({ items }: SetupLinksProps) {
  const { t } = useLanguage();
  const url = useSettingsAddress();
  if (items.every(([, done]) => done)) return null;
  return (
    <Flex gap="sm" wrap>
      <Text>{t('setup.title')}</Text>
      {items.map(([name, done]) =>
        done ? (
          <Text key={name}>✓ {name}</Text>
        ) : (
          <Link key={name} href={url}>
            {name}
          </Link>
        ),
      )}
    </Flex>
  );
}
