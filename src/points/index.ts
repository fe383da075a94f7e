export * from './facts.ts';
export type * from './result.ts';

// Facts and rules
export { FactsError, type FactsIssue } from './facts-error.ts';
export { isCountryCode } from './country-codes.ts';
export { parseFacts } from './parse-facts.ts';
export { isDay } from './is-day.ts';
export { addDaysToDay, addMonthsToDay } from './day.ts';
export { findRuleSet, ruleSetInForce, ruleSets } from './rules/index.ts';
export { ruleSetOf, ruleSetOn, type RuleSets } from './rules/choose.ts';
export { ruleSetSchema, type Figure, type RuleSet } from './rules/schema.ts';
export { sources, type Source, type SourceId } from './rules/sources.ts';

// One result
export { score, type ScoreOptions } from './score.ts';
export { nearestMillionths, roundToMillionth } from './amount.ts';
export { apportion } from './apportion.ts';

// Many questions about one account
export { openLedger, type Ledger } from './ledger.ts';
export { resultOn, summaryOn } from './score.ts';
export {
  clientColumnsOn,
  clientTotalsOn,
  mapTotals,
  totalsOn,
  type TotalsColumns,
} from './totals.ts';
export { clientResultOn, conversionOn, marketsOf } from './client-result.ts';
export { calculatedEntries, type CalculatedEntry, type Citation } from './calculation.ts';
export {
  explainClient,
  type ClientExplanation,
  type ExplainedEntry,
  type Factor,
} from './explain.ts';

// Time
export {
  changeBetween,
  totalsAhead,
  type GainedAndLost,
  type PointsChange,
} from './points-change.ts';
export { endingsBetween, unknownCancellations, type Ending } from './endings.ts';
export { timelineOf, type TimelineOptions, type TimelinePoint } from './timeline.ts';
export { clientsAtRisk, type ClientSignal, type ClientAtRisk } from './clients-at-risk.ts';
export { riskOn, type TierRisk } from './risk.ts';
export { askedOf, performanceOf } from './performance.ts';
export { parseSnapshots, snapshotSchema } from './snapshots.ts';
export { nextFallOn, type EvaluationWindow } from './calendar.ts';
export { playEvaluations, type Checkpoint, type Evaluation, type Snapshot } from './evaluation.ts';
export { waysToHigherTiers, type WayToTier } from './ways.ts';

// What if, side by side
export { changeSchema, parseChanges, type Change } from './what-if-changes.ts';
export {
  askWhatIf,
  openWhatIf,
  type ClientDifference,
  type WhatIf,
  type WhatIfAnswer,
} from './what-if.ts';
export { ledgerAfter } from './changed-ledger.ts';
export {
  compareLedgers,
  compareRuleSets,
  withDealBased,
  type ComparedSide,
  type Comparison,
} from './compare.ts';
export {
  reconcile,
  type ReconciledClient,
  type ReconciledTrack,
  type Reconciliation,
} from './reconcile.ts';
export type { DifferenceCause, ReportedTrack } from './reconcile-causes.ts';
