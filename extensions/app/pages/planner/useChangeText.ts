import type { Change, SaleFacts } from '@partner-tier-points/points';
import { useClientName } from '../shared/clientColumn.tsx';
import type { ScoredPage } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** Says a change in words. */
export function useChangeText({ clientOf }: ScoredPage): (change: Change) => string {
  const { t, format } = useLanguage();
  const nameOf = useClientName();
  const named = (id: string) => nameOf(clientOf(id) ?? { id });
  const on = (day: string | null | undefined) =>
    day ? t('plan.on', { day: format.day(day) }) : t('plan.atOnce');
  const saleWords = ({ mrr, currency, dealType }: SaleFacts) => ({
    money: format.money(mrr ?? 0, currency),
    dealType: t(`track.${dealType ?? 'sold'}`),
  });

  return (change) => {
    if (change.kind === 'newClient') {
      const { name, id, sales, managed } = change.client;
      const sold = (sales ?? []).map((sale) => t('plan.part.sale', saleWords(sale)));
      const parts = managed
        ? [
            ...sold,
            t('plan.part.managed', { money: format.money(managed.mrr ?? 0, managed.currency) }),
          ]
        : sold;
      return t('plan.says.newClient', { client: name ?? id, parts: parts.join(', ') });
    }
    const client = named(change.clientId);
    switch (change.kind) {
      case 'newSale': {
        const { sale } = change;
        return t('plan.says.newSale', { client, ...saleWords(sale), on: on(sale.closedOn) });
      }
      case 'lostClient':
        return t('plan.says.lostClient', { client });
      case 'endedManagement':
        return t('plan.says.endedManagement', { client, on: on(change.on) });
      case 'renewedManagement':
        return change.lapsesOn
          ? t('plan.says.renewedManagement', { client, day: format.day(change.lapsesOn) })
          : t('plan.says.renewedManagement.open', { client });
      case 'changedMrr':
        return t('plan.says.changedMrr', {
          client,
          money: format.money(change.mrr ?? 0, change.currency),
        });
      case 'changedMarket':
        return t('plan.says.changedMarket', { client, market: t(`market.${change.market}`) });
    }
  };
}
