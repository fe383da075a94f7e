import { conversionOn, type Day } from '@partner-tier-points/points';
import type { ShownClient } from '../points/shownClient.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { FactList } from './FactList.tsx';

interface ClientOutlookProps {
  shown: ShownClient;
  today: Day;
}

/** What HubSpot tells of a client's future and of its use of HubSpot: nothing where it tells nothing. */
export function ClientOutlook({ shown: { ledger, facts }, today }: ClientOutlookProps) {
  const { t, format } = useSharedLanguage();
  const { renewals, cancellation, managed, usage, partnerActiveOn } = facts;
  const { cancelsOn, currency: paidIn } = managed ?? {};
  const { shared, score, trend } = usage ?? {};
  const nameOf = (hub: string) => `${hub.charAt(0).toUpperCase()}${hub.slice(1)} Hub`;
  const dated = (
    on: Day,
    hubs?: readonly string[] | null,
    mrr?: number | string | null,
    currency?: string | null,
  ) => {
    const parts = [format.day(on), ...(hubs ?? []).map(nameOf)];
    if (mrr && currency) {
      const conversion = conversionOn(ledger, currency, on);
      parts.push(
        format.money(mrr, currency),
        conversion
          ? t(`client.converted.${conversion.source}`, {
              amount: format.money((Number(mrr) / conversion.value) * 100, 'USD'),
              currency,
              value: format.decimal(conversion.value),
            })
          : t('rowReason.noConversion'),
      );
    }
    return parts.join(', ');
  };
  const next = renewals?.find(({ on }) => on >= today);
  const items = {
    renewal: next && dated(next.on, next.hubs, next.mrr, next.currency),
    cancellation: cancellation
      ? dated(cancellation.on, cancellation.hubs, cancellation.mrr, paidIn) +
        (managed && !cancellation.mrr ? ` (${t('client.cancellation.unknown')})` : '')
      : cancelsOn && dated(cancelsOn),
    usage:
      shared === false
        ? t('client.notShared')
        : typeof score === 'number' &&
          (typeof trend === 'number'
            ? t('client.usage.trend', {
                score: format.number(score),
                change: `${trend > 0 ? '+' : ''}${format.percent(trend)}`,
              })
            : format.number(score)),
    active: partnerActiveOn && dated(partnerActiveOn),
  };
  const known = Object.entries(items).filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <FactList
      facts={known.map(([item, value]) => [t(`client.${item as keyof typeof items}`), value])}
    />
  );
}
