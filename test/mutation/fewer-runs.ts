import * as fc from 'fast-check';

/** Mutation testing repeats every property for every mutant, so each one tries fewer cases. */
fc.configureGlobal({ numRuns: 30 });
