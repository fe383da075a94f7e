// The server
export { serverUrl } from './serverUrl.ts';
export * as server from './data-port/server.ts';
export { settingsServer } from './data-port/settingsServer.ts';
export { isServerFailure, ServerRefused, type ServerFailure } from './data-port/errors.ts';
export { readFacts, type AccountFacts, type SyncProgress } from './data-port/readFacts.ts';
export { useLoad, type Load, type Loaded, type Loader, type Signal } from './hooks/useLoad.ts';
export { useTask, type Task } from './hooks/useTask.ts';
export { hostsTime, useAfterPaint } from './hooks/useAfterPaint.ts';
export { isEnrolled } from './enrolment.ts';

// Language
export { createLanguageHook } from './language/createLanguageHook.ts';
export { FallbackNotice } from './language/FallbackNotice.tsx';
export { LanguageProvider } from './language/LanguageProvider.tsx';
export { languageOf } from './language/languageOf.ts';
export { useLanguageChoice } from './language/useLanguageChoice.ts';
export { useToday } from './language/useToday.ts';
export { useIssueText } from './useIssueText.ts';
export { fromInputDate, toInputDate } from './inputDate.ts';
export { joinKnown } from './joinKnown.ts';
export { recordAddress } from './recordAddress.ts';
export { useMendText } from './useMendText.ts';
export { useRowReason } from './useRowReason.ts';
export { useRiskText } from './useRiskText.ts';
export { useRuleSetName } from './useRuleSetName.ts';
export { useSharedLanguage } from './useSharedLanguage.ts';

// Points
export { scoreAccount, type ScoredAccount, type UnscorableAccount } from './points/scoreAccount.ts';
export { shownClientOf } from './points/shownClient.ts';
export {
  createFormat,
  once,
  shownAmount,
  shownChange,
  shownDecimals,
  shownEntriesOf,
  shownMissing,
  shownPoints,
  shownSum,
  type Format,
  type ShownEntry,
  type ShownPoints,
} from '@partner-tier-points/texts';

// Views
export { BetaTerms } from './beta/BetaTerms.tsx';
export { ConfirmDialog } from './beta/ConfirmDialog.tsx';
export { NumberField, type NumberFieldProps } from './number-field/NumberField.tsx';
export { readNumber } from './number-field/readNumber.ts';
export { FailureAlert, FailureView } from './states/FailureView.tsx';
export { RetentionEstimate } from './states/RetentionEstimate.tsx';
export { useProblemText } from './states/useProblemText.ts';
export { useTextIfAny } from './useTextIfAny.ts';
export { ClientDetails } from './partner-client/ClientDetails.tsx';
export { GrowthMarketTag } from './partner-client/GrowthMarketTag.tsx';
export { WrongValue } from './WrongValue.tsx';
export { FactList } from './partner-client/FactList.tsx';
export { noted } from './partner-client/noted.tsx';
export { SmallTable } from './partner-client/SmallTable.tsx';
export { useEntryText } from './partner-client/useEntryText.ts';
