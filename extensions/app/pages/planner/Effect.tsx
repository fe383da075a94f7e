import { Flex, Heading, List, Text } from '@hubspot/ui-extensions';
import { shownChange, shownPoints, useRiskText } from '@partner-tier-points/extension-shared';
import { mapTotals, roundToMillionth, totalNames, type Totals } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { MonthsImage } from '../shared/MonthsImage.tsx';
import { useEvaluationText } from '../shared/useEvaluationText.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { useTierText } from '../shared/useTierText.ts';
import { useTrackChoice } from '../shared/useTrackChoice.tsx';
import type { Summary } from '../shared/account.ts';
import type { NamedSide, Side } from './sides.ts';
import { useEffectColumns, type EffectRow } from './useEffectColumns.ts';

interface EffectProps {
  today: Side;
  /** Beside today: the plan, and a scenario where one is chosen. */
  plans: readonly NamedSide[];
  result: Summary;
}

const keyOf = ({ id }: EffectRow) => id;

type WithTotals = Pick<Side, 'totals'>;

/**
 * Today's amount and what each plan changes. A plan without a client takes away what that client is
 * shown with everywhere.
 */
function effectOn(
  track: keyof Totals,
  today: WithTotals,
  plans: readonly (WithTotals | undefined)[],
): Pick<EffectRow, 'today' | 'changes'> {
  return {
    today: { exact: today.totals[track], shown: shownPoints(today.totals)[track] },
    changes: plans.map((plan) => {
      const change = mapTotals((name) =>
        roundToMillionth((plan ?? today).totals[name] - today.totals[name]),
      );
      return { exact: change[track], shown: shownChange(change)[track] };
    }),
  };
}

/**
 * What plans do to every track, the tier, its risk, the next evaluation and the months ahead, drawn
 * and told beside what happens without them.
 */
export function Effect({ today, plans, result }: EffectProps) {
  const { t, format } = useLanguage();
  const tierText = useTierText();
  const riskText = useRiskText();
  const evaluationText = useEvaluationText();
  const atStake = today.risk.causes.find(({ kind }) => kind === 'track')?.name;
  const { track: drawn, field } = useTrackChoice(atStake);
  const nextOf = ({
    risk: {
      evaluations: [next],
    },
  }: Side) => next && next.outcome !== 'unknown' && evaluationText(next);
  const { unit } = result;
  const trackColumns = useEffectColumns(t('reported.track'), t('plan.today'), plans, unit);
  const monthColumns = useEffectColumns(t('time.day'), t('plan.withoutPlan'), plans, unit);
  const trackRows = useMemo(
    () =>
      totalNames.map((track) => ({
        id: track,
        title: t(`track.${track}`),
        ...effectOn(
          track,
          today,
          plans.map(({ side }) => side),
        ),
      })),
    [today, plans, t],
  );
  const monthRows = useMemo(
    () =>
      today.months.map(({ day, totals }, at) => ({
        id: day,
        title: format.day(day),
        ...effectOn(
          drawn,
          { totals },
          plans.map(({ side }) => side.months[at]),
        ),
      })),
    [today, plans, drawn, format],
  );
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('plan.effect')}</Heading>
      <List variant="unordered-styled">
        {[{ name: t('plan.today'), side: today }, ...plans].map(({ name, side }) => (
          <Text key={name}>
            {t('plan.tier', { name, tier: tierText(side.performance) })} {riskText(side.risk)}.{' '}
            {nextOf(side)}
          </Text>
        ))}
      </List>
      <DataTable columns={trackColumns} rows={trackRows} keyOf={keyOf} exportName="plan" />
      <Flex justify="between" align="end" wrap gap="sm">
        <Heading>{t('plan.months', { track: t(`track.${drawn}`) })}</Heading>
        {field}
      </Flex>
      <MonthsImage
        lines={[{ name: t('plan.withoutPlan'), side: today }, ...plans].map(({ name, side }) => ({
          name,
          track: drawn,
          months: side.months,
        }))}
        result={result}
      />
      <DataTable columns={monthColumns} rows={monthRows} keyOf={keyOf} exportName="plan-months" />
    </Flex>
  );
}
