export * from './facts.ts';
export type * from './result.ts';
