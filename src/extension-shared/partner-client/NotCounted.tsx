import { Alert, Link, List, Text, useExtensionContext } from '@hubspot/ui-extensions';
import type { SetAside } from '@partner-tier-points/points';
import type { ShownClient } from '../points/shownClient.ts';
import { recordAddress } from '../recordAddress.ts';
import { useMendText } from '../useMendText.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';

/** What could not be scored: the deal, its MRR, why, and how to mend it. */
export function NotCounted({ shown: { facts, setAside } }: { shown: ShownClient }) {
  const { t, format } = useSharedLanguage();
  const { portal } = useExtensionContext<'pages'>();
  const mendText = useMendText();
  if (setAside.length === 0) return null;
  const amountOf = ({ saleId }: SetAside) => {
    const fact = saleId === null ? facts.managed : facts.sales?.find(({ id }) => id === saleId);
    const mrr = fact?.mrr ?? null;
    if (mrr === null) return '';
    return `${format.money(mrr, fact?.currency)}. `;
  };
  const whyOf = ({ reason, value }: SetAside) =>
    reason === 'currency.unknown'
      ? t('setAside.currency.unknown', { currency: value ?? t('value.unknown') })
      : t(`setAside.${reason}`);
  return (
    <Alert title={t('notCounted.title')} variant="warning">
      <List variant="unordered-styled">
        {setAside.map((fact) => {
          const { saleId, reason } = fact;
          return (
            <Text key={`${saleId ?? ''} ${reason}`}>
              {saleId === null ? (
                t('entry.managed.current')
              ) : (
                <Link href={{ url: recordAddress(portal.id, 'deal', saleId), external: true }}>
                  {t('attention.deal', { id: saleId })}
                </Link>
              )}
              {`: ${amountOf(fact)}${whyOf(fact)}. ${mendText(fact)}`}
            </Text>
          );
        })}
      </List>
    </Alert>
  );
}
