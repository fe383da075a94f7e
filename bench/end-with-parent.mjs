import process from 'node:process';

/** Loaded into every process of a benchmark: whoever started it may have been ended by a signal. */
process.on('disconnect', () => process.exit());
