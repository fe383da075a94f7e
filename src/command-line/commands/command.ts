import type { Day, Facts, RuleSet } from '@partner-tier-points/points';
import type { Sheet } from '../output/format.ts';
import type { Io } from '../io.ts';

export interface CommandInput<Options> {
  facts: Facts;
  ruleSet: RuleSet;
  asOf: Day;
  options: Options;
  io: Io;
}

/** A command's answer in its three forms; nothing is written before all of it is there. */
export interface Report {
  json: unknown;
  sheet: Sheet;
  text: string;
}

export interface Command<Options> {
  run(input: CommandInput<Options>): Report | Promise<Report>;
}
