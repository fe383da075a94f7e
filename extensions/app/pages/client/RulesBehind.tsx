import { Accordion } from '@hubspot/ui-extensions';
import type { ClientExplanation, ExplainedEntry, Factor } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { pointsColumn } from '../pointsColumn.tsx';
import type { Column } from '../table/columns.ts';
import { DataTable } from '../table/DataTable.tsx';
import { useAmount } from '../useAmount.ts';
import { useLanguage } from '../useLanguage.ts';

interface RulesBehindProps {
  explanation: ClientExplanation;
  unit: 'points' | 'mrr';
}

/** Every entry of every day, also what has ended or begins later, with the rule's figures and their sources. */
export function RulesBehind({ explanation, unit }: RulesBehindProps) {
  const { t, format } = useLanguage();
  const amount = useAmount(unit);
  const { entries } = explanation;
  const columns = useMemo(() => {
    const sourced = ({ value, confidence }: Factor) =>
      confidence === null
        ? format.decimal(value)
        : `${format.decimal(value)} (${t(`progress.origin.${confidence}`)})`;
    const all: Column<ExplainedEntry>[] = [
      {
        id: 'entry',
        title: t('entries.reason'),
        value: ({ entry: { reason, product } }) =>
          product === null ? t(`entry.${reason}`) : `${t(`entry.${reason}`)} (${product})`,
      },
      { id: 'state', title: t('gates.state'), value: ({ state }) => t(`rules.${state}`) },
      {
        id: 'mrr',
        title: t('rules.mrr'),
        value: ({ calculation }) => calculation && `${calculation.mrr} ${calculation.currency}`,
      },
      {
        id: 'worth',
        title: t('rules.worth'),
        value: ({ calculation }) => calculation && sourced(calculation.worth),
      },
      {
        id: 'rate',
        title: t('rules.rate'),
        value: ({ calculation }) => calculation && sourced(calculation.rate),
      },
      {
        id: 'multiplier',
        title: t('rules.multiplier'),
        value: ({ calculation }) => calculation && sourced(calculation.multiplier),
      },
      {
        id: 'share',
        title: t('rules.share'),
        value: ({ calculation }) => calculation && format.percent(calculation.share.value),
      },
      pointsColumn({
        id: 'points',
        title: t(unit === 'mrr' ? 'entries.mrr' : 'entries.points'),
        points: ({ entry }) => entry.points,
        amount,
      }),
      {
        id: 'expires',
        title: t('entries.expires'),
        value: ({ entry }) => entry.expiresOn,
        cell: ({ entry }) =>
          entry.expiresOn === null ? t('entries.expires.open') : format.day(entry.expiresOn),
      },
    ];
    return all;
  }, [t, format, amount, unit]);
  if (entries.length === 0) return null;
  return (
    <Accordion title={t('rules.title', { count: entries.length })} size="xs">
      <DataTable
        columns={columns}
        rows={entries}
        keyOf={({ entry }) => `${entry.track} ${entry.saleId ?? ''}`}
        exportName="entries"
      />
    </Accordion>
  );
}
