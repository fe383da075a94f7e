import { Button, DateInput, Flex, Input, Text } from '@hubspot/ui-extensions';
import { fromInputDate, readNumber, toInputDate } from '@partner-tier-points/extension-shared';
import { dealTypes, marketTypes } from '@partner-tier-points/points';
import { useState } from 'react';
import { Choice } from '../shared/Choice.tsx';
import type { ScoredPage } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { ClientPicker } from './ClientPicker.tsx';
import { emptyDraft, fieldsOf, planKinds, type Draft, type Field, type PlanKind } from './draft.ts';
import type { Plan } from './usePlan.ts';

interface PlanFormProps {
  scored: ScoredPage;
  plan: Plan;
}

/** Those that ask for a day. */
type DatedKind = Extract<PlanKind, `new${string}` | `${string}Management`>;

/** One more change for the plan. */
export function PlanForm({ scored, plan }: PlanFormProps) {
  const { t, format } = useLanguage();
  const [typed, setTyped] = useState<Partial<Record<'mrr' | 'managedMrr', string>>>({});
  const [draft, setDraft] = useState(emptyDraft);
  const { ruleSet, partner } = scored.ledger;
  const currencies = new Set([
    ...Object.keys(ruleSet.currencies),
    ...(partner.conversions ?? []).map(({ currency }) => currency),
  ]);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const asks = (field: Field) => fieldsOf[draft.kind].includes(field);
  const isFull = plan.isFull(draft);
  const select = <Name extends 'kind' | 'currency' | 'dealType' | 'market'>(
    name: Name,
    label: string,
    values: readonly Draft[Name][],
    labelOf: (value: Draft[Name]) => string = String,
  ) => (
    <Choice
      name={`plan-${name}`}
      label={label}
      value={draft[name]}
      values={values}
      labelOf={labelOf}
      onChoose={(chosen) => chosen && change({ [name]: chosen })}
    />
  );
  // HubSpot's NumberInput reads numbers by a locale of its own; here it is said how one is read.
  const money = (field: 'mrr' | 'managedMrr') => {
    const value = draft[field];
    const isRead = value !== null && value >= 0;
    const said = format.exact(isRead ? value : 1234.5, 1);
    const refused = Number(value) < 0 ? 'plan.negative' : 'number.unread';
    return (
      <Input
        name={field}
        label={t(`plan.${field}`)}
        placeholder={said}
        value={typed[field] ?? ''}
        error={value !== null && !isRead}
        validationMessage={
          value === null ? '' : t(isRead ? 'number.read' : refused, { example: said, value: said })
        }
        onInput={(text) => {
          setTyped({ ...typed, [field]: text });
          change({ [field]: readNumber(text, format) });
        }}
      />
    );
  };
  return (
    <Flex direction="column" gap="sm" align="start">
      <Flex gap="sm" align="start" wrap>
        {select('kind', t('plan.kind'), planKinds, (kind) => t(`plan.kind.${kind}`))}
        {asks('clientId') && (
          <ClientPicker
            scored={scored}
            clientId={draft.clientId}
            onChange={(clientId) => change({ clientId })}
          />
        )}
        {asks('name') && (
          <Input
            name="prospect"
            label={t('plan.name')}
            required
            value={draft.name}
            onInput={(name) => change({ name })}
          />
        )}
        {asks('mrr') && money('mrr')}
        {asks('managedMrr') && money('managedMrr')}
        {asks('currency') && select('currency', t('plan.currency'), [...currencies].sort())}
        {asks('dealType') &&
          select('dealType', t('breakdown.dealType'), dealTypes, (type) => t(`track.${type}`))}
        {asks('market') &&
          select('market', t('breakdown.market'), marketTypes, (market) => t(`market.${market}`))}
        {asks('day') && (
          <DateInput
            name="day"
            label={t(`plan.day.${draft.kind as DatedKind}`)}
            {...(draft.day !== null && { value: toInputDate(draft.day) })}
            onChange={(value) => change({ day: fromInputDate(value) })}
          />
        )}
      </Flex>
      {isFull && <Text>{t('plan.full')}</Text>}
      <Button
        variant="primary"
        disabled={isFull || plan.changeOf(draft) === null}
        onClick={() => {
          plan.add(draft);
          setTyped({});
          change({ ...emptyDraft, kind: draft.kind, currency: draft.currency });
        }}
      >
        {t('plan.add')}
      </Button>
    </Flex>
  );
}
