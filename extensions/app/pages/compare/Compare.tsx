import { Flex, Heading, LoadingSpinner, Select, Text, ToggleGroup } from '@hubspot/ui-extensions';
import { FailureView, useLoad, type Signal } from '@partner-tier-points/extension-shared';
import { useCallback } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { DataTable } from '../shared/table/DataTable.tsx';
import { ExportMenu } from '../shared/table/ExportMenu.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { useUnchanged } from '../shared/useUnchanged.ts';
import { columnsOf } from './columnsOf.tsx';
import { readComparison } from './readComparison.ts';

const subjects = ['hubspot', 'rules'] as const;

/** The computed points beside HubSpot's own, or beside those of other rules, as the server composes it. */
export function Compare({ scored }: { scored: ScoredPage }) {
  const { t, language, locale, timeZone } = useLanguage();
  const { choices, choose } = useRoute();
  // A link that names other rules leads to them.
  const subject = choices.compare === 'rules' || choices.with ? 'rules' : 'hubspot';
  const query = useUnchanged({
    with: subject === 'rules' ? choices.with : subject,
    ruleSet: scored.result.ruleSet,
    asOf: scored.result.asOf,
    syncedAt: scored.account.asOf,
    language,
    locale,
    timeZone,
  });
  const load = useCallback((signal: Signal) => readComparison(query, signal), [query]);
  const comparison = useLoad(load);
  const dispute = async () => {
    const file = (await readComparison({ ...query, dispute: 'true' }))!.blocks.at(-1)!.table!;
    return { columns: columnsOf(file.columns), rows: file.rows };
  };
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('dashboard.compare')}</Heading>
      <ToggleGroup
        name="compare"
        label={t('compare.subject')}
        toggleType="radioButtonList"
        inline
        value={subject}
        options={subjects.map((value) => ({ value, label: t(`compare.${value}`) }))}
        onChange={(chosen) => choose({ compare: chosen === 'rules' ? 'rules' : null, with: null })}
      />
      {comparison.status === 'pending' && (
        <LoadingSpinner label={t('compare.computing')} showLabel />
      )}
      {comparison.status === 'failed' && (
        <FailureView failure={comparison.failure} onRetry={comparison.reload} />
      )}
      {comparison.status === 'ready' && (
        <>
          {comparison.value.choices[0] && (
            <Flex>
              <Select
                name="with"
                label={t('compare.with')}
                value={comparison.value.chosen}
                options={comparison.value.choices}
                onChange={(other) => choose({ with: String(other) })}
              />
            </Flex>
          )}
          {comparison.value.blocks.map(({ heading, text, note, table }, at) => (
            <Flex key={at} direction="column" gap="xs">
              {heading && <Heading>{heading}</Heading>}
              {text && <Text>{text}</Text>}
              {note && <Text variant="microcopy">{note}</Text>}
              {table && (
                <DataTable
                  columns={columnsOf(table.columns)}
                  rows={table.rows}
                  keyOf={JSON.stringify}
                  exportName={table.name}
                  actions={
                    table.name === 'differences' && (
                      <ExportMenu name="dispute" label={t('reconcile.dispute')} table={dispute} />
                    )
                  }
                />
              )}
            </Flex>
          ))}
        </>
      )}
    </Flex>
  );
}
