import {
  Alert,
  DescriptionList,
  DescriptionListItem,
  Flex,
  Heading,
  List,
  Text,
} from '@hubspot/ui-extensions';
import { waysToHigherTiers, type Evaluation as Played } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { Checkpoints } from './Checkpoints.tsx';
import { useEvaluationText } from '../shared/useEvaluationText.ts';
import { useRisk } from '../shared/useRisk.ts';
import { Ways } from './Ways.tsx';

const variants = {
  rises: 'success',
  kept: 'success',
  protected: 'info',
  liable: 'warning',
  falls: 'danger',
  unknown: 'info',
} as const;

/** The evaluations to come: what would happen at the next, why, what it takes to do better, and then. */
export function Evaluation({ scored }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const { ledger, result } = scored;
  const { evaluations, snapshots } = useRisk(scored);
  const [evaluation, ...later] = evaluations;
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
          <Outcome evaluation={evaluation} />
          <Checkpoints evaluation={evaluation} snapshots={snapshots} unit={result.unit} />
          <Ways ways={ways} unit={result.unit} />
          <Later evaluations={later.filter(({ outcome }) => outcome !== 'unknown')} />
        </>
      )}
    </Flex>
  );
}

function Outcome({ evaluation }: { evaluation: Played }) {
  const { t, format } = useLanguage();
  const textOf = useEvaluationText();
  const { on, windowFrom, protectedUntil, certification, creditedTier, outcome } = evaluation;
  const items = [
    [t('evaluation.day'), format.day(on)],
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
      <Alert title={textOf(evaluation)} variant={variants[outcome]}>
        <Text>{t('evaluation.how')}</Text>
      </Alert>
      <DescriptionList direction="row">
        {items.map(([label, value]) => (
          <DescriptionListItem key={label} label={label}>
            <Text>{value}</Text>
          </DescriptionListItem>
        ))}
      </DescriptionList>
    </>
  );
}

/** Those after the next one, up to the one that lowers the tier. */
function Later({ evaluations }: { evaluations: readonly Played[] }) {
  const { t } = useLanguage();
  const textOf = useEvaluationText();
  if (evaluations.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('evaluation.later')}</Heading>
      <List variant="unordered-styled">
        {evaluations.map((evaluation) => (
          <Text key={evaluation.on}>{textOf(evaluation)}</Text>
        ))}
      </List>
    </Flex>
  );
}
