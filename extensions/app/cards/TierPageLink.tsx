import { Button, useExtensionActions } from '@hubspot/ui-extensions';
import { useLanguage } from './useLanguage.ts';

/** The way to the client's details on the Tier page, where it can be planned with. */
export function TierPageLink({ clientId }: { clientId: string }) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'crm.record.tab'>();
  const open = () => actions.navigateToPage({ to: '/client', params: { client: clientId } });
  return (
    <Button variant="transparent" onClick={open}>
      {t('card.open')}
    </Button>
  );
}
