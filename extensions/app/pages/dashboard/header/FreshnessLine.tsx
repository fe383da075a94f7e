import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { FailureAlert, type AccountFacts } from '@partner-tier-points/extension-shared';
import { SyncBar } from '../../shared/SyncBar.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { Freshness } from './useFreshness.ts';

interface FreshnessLineProps {
  freshness: Freshness;
  account: Pick<AccountFacts, 'asOf' | 'listedAt'>;
}

/** As of when, what that rests on, when again, and the way to have it now. */
export function FreshnessLine({ freshness, account }: FreshnessLineProps) {
  const { t, format } = useLanguage();
  const { asOf, listedAt } = account;
  const { sync, syncing, refresh, failure } = freshness;
  const { progress, nextSyncAt } = sync ?? {};
  return (
    <Flex direction="column" gap="xs">
      <Flex align="center" gap="sm" wrap>
        <Text>
          {asOf === null ? t('fresh.never') : t('fresh.asOf', { moment: format.instant(asOf) })}{' '}
          {listedAt && listedAt !== asOf && (
            <>{t('fresh.listed', { moment: format.instant(listedAt) })} </>
          )}
          {nextSyncAt && t('fresh.next', { moment: format.instant(nextSyncAt) })}
        </Text>
        <LoadingButton size="xs" variant="secondary" loading={syncing} onClick={refresh}>
          {t('fresh.refresh')}
        </LoadingButton>
      </Flex>
      {progress && <SyncBar title={t('fresh.syncing')} progress={progress} />}
      {failure && <FailureAlert failure={failure} />}
    </Flex>
  );
}
