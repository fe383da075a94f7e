/**
 * How long a test waits for what it expects, in milliseconds. No test is about how fast the machine
 * is, so this is the one limit for all of them, the time limits of server and browser included: far
 * above what anything takes on two cores with eight other busy processes.
 */
export const patience = 120_000;
