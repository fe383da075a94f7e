export { serverUrl } from './serverUrl.ts';
export { createServerClient, type ServerClient } from './data-port/serverClient.ts';
export {
  ServerAnswerInvalid,
  ServerRefused,
  ServerUnreachable,
  isServerFailure,
  type ServerFailure,
} from './data-port/errors.ts';
export { readFacts, type AccountFacts, type ReadingProgress } from './data-port/readFacts.ts';
export { server } from './data-port/server.ts';
export { isEnrolled } from './enrolment.ts';
export { useLoad, type Load, type Loader } from './hooks/useLoad.ts';
export { createLanguageHook, type Dictionaries, type Speech } from './language/useLanguage.ts';
export { languages, type Language } from './language/languageOf.ts';
export { addDays, dayIn, type Format } from './language/format.ts';
export type { Dictionary, Message, Translate, TranslationOf } from './language/message.ts';
export { useSharedLanguage } from './useSharedLanguage.ts';
export { FailureAlert, FailureView } from './states/FailureView.tsx';
export { useProblemText } from './states/useProblemText.ts';
export { EntriesTable } from './partner-client/EntriesTable.tsx';
export { GrowthMarketTag, GrowthMarketText } from './partner-client/GrowthMarketTag.tsx';
export { ReportedBeside } from './partner-client/ReportedBeside.tsx';
export { WhyNoPoints } from './partner-client/WhyNoPoints.tsx';
export {
  shownAmount,
  shownChange,
  shownDecimals,
  shownMissing,
  shownPoints,
  shownSpare,
  type ShownPoints,
} from './points/shown.ts';
export { scoreAccount, type ScoredAccount, type UnscorableAccount } from './points/scoreAccount.ts';
