import { FactList } from '@partner-tier-points/extension-shared';
import { Alert, Flex, Heading, Text } from '@hubspot/ui-extensions';
import {
  playEvaluations,
  waysToHigherTiers,
  type Evaluation as Played,
} from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { Choice } from '../shared/Choice.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { Checkpoints } from './Checkpoints.tsx';
import { outcomeVariants, useEvaluationText } from '../shared/useEvaluationText.ts';
import { useSnapshots } from '../shared/useSnapshots.ts';
import { Ways } from './Ways.tsx';

/** An evaluation of the next 18 months: what would happen, why, and what it takes to do better. */
export function Evaluation({ scored }: { scored: ScoredPage }) {
  const { t, format } = useLanguage();
  const { choices, choose } = useRoute();
  const { ledger, result } = scored;
  const snapshots = useSnapshots(scored);
  const evaluations = useMemo(
    () => playEvaluations(ledger, result.asOf, snapshots),
    [ledger, result.asOf, snapshots],
  );
  const evaluation = evaluations.find(({ on }) => on === choices.evaluation) ?? evaluations[0];
  const ways = useMemo(
    () => (evaluation === undefined ? [] : waysToHigherTiers(ledger, evaluation, result.asOf)),
    [ledger, evaluation, result.asOf],
  );
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('dashboard.evaluation')}</Heading>
      {evaluation === undefined ? (
        <Text>{t('evaluation.unknown')}</Text>
      ) : (
        <>
          <Flex>
            <Choice
              name="evaluation"
              label={t('evaluation.day')}
              value={evaluation.on}
              values={evaluations.map(({ on }) => on)}
              labelOf={format.day}
              onChoose={(on) => choose({ evaluation: on })}
            />
          </Flex>
          <Outcome evaluation={evaluation} />
          <Checkpoints evaluation={evaluation} snapshots={snapshots} unit={result.unit} />
          <Ways ways={ways} unit={result.unit} />
        </>
      )}
    </Flex>
  );
}

function Outcome({ evaluation }: { evaluation: Played }) {
  const { t, format } = useLanguage();
  const textOf = useEvaluationText();
  const { on, windowFrom, protectedUntil, certification, creditedTier, outcome } = evaluation;
  const facts = [
    [
      t('evaluation.window'),
      t('evaluation.window.days', { from: format.day(windowFrom), to: format.day(on) }),
    ],
    [t('current.tier'), creditedTier ?? t('current.notEntered')],
    [
      t('evaluation.protectedUntil'),
      protectedUntil === null ? t('evaluation.protectedUntil.unknown') : format.day(protectedUntil),
    ],
    [t('evaluation.certification'), t(`evaluation.certification.${certification}`)],
  ] as const;
  return (
    <>
      <Alert title={textOf(evaluation)} variant={outcomeVariants[outcome]}>
        <Text>{t('evaluation.how')}</Text>
      </Alert>
      <FactList facts={facts} />
    </>
  );
}
