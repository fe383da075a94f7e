/**
 * Every endpoint of the server, and what it is asked and answers. Times are ISO 8601 instants in UTC, days are
 * ISO calendar days. The signed query says who is asking, so no request carries a user or account.
 */
export * from './versions.ts';
export * from './opening.ts';
export * from './enrolment.ts';
export * from './access.ts';
export * from './alerts.ts';
export * from './alert-lists.ts';
export * from './alert-mail.ts';
export * from './api.ts';
export * from './api-keys.ts';
export * from './settings.ts';
export * from './settings-checks.ts';
export * from './deletion.ts';
export * from './deal-mapping.ts';
export * from './deal-properties.ts';
export * from './facts.ts';
export * from './retention.ts';
export * from './comparison.ts';
export * from './rules.ts';
export * from './history.ts';
export * from './sync.ts';
export * from './snapshots.ts';
export * from './preferences.ts';
export * from './scenarios.ts';
export * from './exports.ts';
export * from './spreadsheet-text.ts';
export * from './lists.ts';
export * from './texts.ts';
export * from './problem.ts';
export * from './problem-codes.ts';
export * from './endpoint.ts';
export * from './endpoints.ts';
