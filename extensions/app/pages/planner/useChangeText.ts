import type { Change, Day, MarketType, SaleFacts } from '@partner-tier-points/points';
import { useClientName } from '../shared/clientColumn.tsx';
import type { ScoredPage } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** What any change of a client may say of it. */
interface Told extends Pick<SaleFacts, 'mrr' | 'currency'> {
  clientId: string;
  sale?: SaleFacts;
  on?: Day | null | undefined;
  lapsesOn?: Day | null | undefined;
  market?: MarketType;
}

/** Says a change in words. */
export function useChangeText({ clientOf }: ScoredPage): (change: Change) => string {
  const { t, format } = useLanguage();
  const nameOf = useClientName();
  const onDay = (day: string | null | undefined) =>
    day ? t('plan.on', { day: format.day(day) }) : t('plan.atOnce');
  const saleWords = ({ mrr, currency, dealType, closedOn }: Omit<SaleFacts, 'id'>) => ({
    money: format.money(mrr ?? 0, currency),
    dealType: t(`track.${dealType ?? 'sold'}`),
    on: onDay(closedOn),
  });

  return (change) => {
    const { kind } = change;
    if (kind === 'newClient') {
      const { name, id, sales, managed } = change.client;
      const parts = (sales ?? []).map((sale) => t('plan.part.sale', saleWords(sale)));
      if (managed) parts.push(t('plan.part.managed', saleWords(managed)));
      return t('plan.says.newClient', { client: name ?? id, parts: parts.join(', ') });
    }
    const { clientId, sale, on, lapsesOn, market, ...amount }: Told = change;
    const isOpen = kind === 'renewedManagement' && !lapsesOn;
    return t(isOpen ? 'plan.says.renewedManagement.open' : `plan.says.${kind}`, {
      client: nameOf(clientOf(clientId) ?? { id: clientId }),
      day: lapsesOn ? format.day(lapsesOn) : '',
      market: t(`market.${market ?? 'unknown'}`),
      ...saleWords(sale ?? { ...amount, closedOn: on }),
    });
  };
}
