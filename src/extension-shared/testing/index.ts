export { CrashBoundary } from './CrashBoundary.tsx';
export { createPatientRenderer } from './createPatientRenderer.ts';
export * from './exampleFacts.ts';
export * from './fakeServer.ts';
export { shownRuleSetIds } from './shownRuleSetIds.ts';
export { openView } from './openView.ts';
export { trigger } from './trigger.ts';
export { visibleText } from './visibleText.ts';
