import type { ScoredPage } from '../shared/account.ts';
import { SetupLinks } from '../shared/SetupLinks.tsx';
import { useLanguage } from '../shared/useLanguage.ts';

/** The checklist of the first use. */
export function Setup({ scored: { ledger, result } }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const { creditedTier, tracks } = result.performance;
  const isKnown = tracks.some(({ thresholds }) =>
    thresholds.some(
      ({ tier, points }) => points !== null && (creditedTier === null || tier === creditedTier),
    ),
  );
  return (
    <SetupLinks
      items={[
        [t('current.tier'), creditedTier !== null],
        [t('current.certification'), !!ledger.partner.certifiedUntil],
        [t('setup.thresholds'), isKnown],
        [t('setup.mapping'), ledger.clients.some(({ sales }) => sales && sales.length > 0)],
        [
          t('setup.conversions'),
          !result.setAside.some(({ reason }) => reason === 'currency.unknown'),
        ],
      ]}
    />
  );
}
