import { Alert, Button } from '@hubspot/ui-extensions';
import { settingsServer, useLoad } from '@partner-tier-points/extension-shared';
import { useLanguage } from '../../useLanguage.ts';

const loadAlerts = () => settingsServer.alerts();

/** That there are alerts which the user has not seen; nothing while that is unknown. */
export function AlertBanner({ onOpen }: { onOpen: () => void }) {
  const { t } = useLanguage();
  const load = useLoad(loadAlerts);
  if (load.status !== 'ready') return null;
  const count = load.value.alerts.filter(({ state }) => state === 'new').length;
  if (count === 0) return null;
  return (
    <Alert title={t('alerts.new', { count })} variant="warning">
      <Button size="sm" onClick={onOpen}>
        {t('settings.tab.alerts')}
      </Button>
    </Alert>
  );
}
