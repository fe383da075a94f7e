import { Button, Flex, useExtensionActions } from '@hubspot/ui-extensions';
import { useLanguage } from './useLanguage.ts';

/** The way to the client's details on the Tier page, where it can be planned with. */
export function TierPageLink({ clientId }: { clientId: string }) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'crm.record.tab'>();
  const open = () => actions.navigateToPage({ to: '/client', params: { client: clientId } });
  return (
    // In a row: in a column the button would stretch, with its words in the middle.
    <Flex>
      <Button variant="transparent" onClick={open}>
        {t('card.open')}
      </Button>
    </Flex>
  );
}
