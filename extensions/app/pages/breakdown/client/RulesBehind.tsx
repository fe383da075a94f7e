import { Accordion } from '@hubspot/ui-extensions';
import { useEntryText } from '@partner-tier-points/extension-shared';
import type { CalculatedEntry, Factor } from '@partner-tier-points/points';
import { pointsColumn } from '../../shared/pointsColumn.tsx';
import type { Column } from '../../shared/table/columns.ts';
import { DataTable } from '../../shared/table/DataTable.tsx';
import { useAmount } from '../../shared/useAmount.ts';
import { useLanguage } from '../../shared/useLanguage.ts';

interface RulesBehindProps {
  entries: readonly CalculatedEntry[];
  unit: 'points' | 'mrr';
}

/** Every entry of every day, also what has ended or begins later, with the rule's figures and their sources. */
export function RulesBehind({ entries, unit }: RulesBehindProps) {
  const { t, format } = useLanguage();
  const amount = useAmount(unit);
  const entryText = useEntryText();
  const sourced = ({ value, confidence }: Factor) =>
    confidence === null
      ? format.decimal(value)
      : `${format.decimal(value)} (${t(`progress.origin.${confidence}`)})`;
  const columns: Column<CalculatedEntry>[] = [
    {
      title: t('entries.reason'),
      value: ({ entry }) => entryText(entry),
    },
    { title: t('gates.state'), value: ({ state }) => t(`rules.${state}`) },
    {
      title: t('rules.mrr'),
      value: ({ calculation }) => calculation && `${calculation.mrr} ${calculation.currency}`,
    },
    {
      title: t('rules.worth'),
      value: ({ calculation }) => calculation && sourced(calculation.worth),
    },
    {
      title: t('rules.rate'),
      value: ({ calculation }) => calculation && sourced(calculation.rate),
    },
    {
      title: t('rules.multiplier'),
      value: ({ calculation }) => calculation && sourced(calculation.multiplier),
    },
    {
      title: t('rules.share'),
      value: ({ calculation }) => calculation && format.percent(calculation.share.value),
    },
    pointsColumn({
      title: amount.title,
      points: ({ entry }) => entry.points,
      amount,
    }),
    {
      title: t('entries.expires'),
      value: ({ entry }) => entry.expiresOn,
      cell: ({ entry }) =>
        entry.expiresOn === null ? t('entries.expires.open') : format.day(entry.expiresOn),
    },
  ];
  if (entries.length === 0) return null;
  return (
    <Accordion title={t('rules.title', { count: entries.length })} size="xs">
      <DataTable
        columns={columns}
        rows={entries}
        keyOf={({ entry }) => `${entry.saleId ?? entry.reason} ${entry.expiresOn}`}
        exportName="entries"
      />
    </Accordion>
  );
}
