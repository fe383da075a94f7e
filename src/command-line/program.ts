import { FactsError } from '@partner-tier-points/points';
import { Command as Program, CommanderError } from 'commander';
import type { Command } from './commands/command.ts';
import { scoreCommand } from './commands/score.ts';
import { InputError } from './input-error.ts';
import { readFacts, type FactsOptions } from './input/read-facts.ts';
import { readRulesAndDay, type RulesAndDayOptions } from './input/rules-and-day.ts';
import { processIo, type Io } from './io.ts';
import { toCsv, toJson, type Format } from './output/format.ts';

type SharedOptions = FactsOptions & RulesAndDayOptions & { json?: boolean; csv?: boolean };

function addCommand<Options>(
  program: Program,
  name: string,
  about: string,
  command: Command<Options>,
  io: Io,
): Program {
  return program
    .command(name)
    .description(about)
    .argument('[file]', 'facts document (JSON); - or nothing for standard input')
    .option('--clients <file>', 'CSV of clients in place of a facts document')
    .option('--sales <file>', 'CSV of their sales')
    .option('--partner <file>', 'JSON of what the partner knows about itself, beside the CSV files')
    .option('--rules <id>', 'rule set; the one in force on the day when absent')
    .option('--as-of <day>', 'day to score, YYYY-MM-DD; today (UTC) when absent')
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV')
    .action(async (file: string | undefined, options: SharedOptions & Options) => {
      if (options.json && options.csv) throw new InputError(['give --json or --csv, not both']);
      const format: Format = options.json ? 'json' : options.csv ? 'csv' : 'table';
      const rulesAndDay = readRulesAndDay(options, io);
      const facts = await readFacts(file, options, io);
      const report = await command.run({ facts, ...rulesAndDay, options, io });
      io.write(
        format === 'json'
          ? toJson(report.json)
          : format === 'csv'
            ? toCsv(report.sheet)
            : report.text,
      );
    });
}

function createProgram(io: Io): Program {
  const program = new Program('tier-points')
    .description('HubSpot partner tier points: every point from fact to rule to entry to total')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.write(text), writeErr: (text) => io.complain(text) });
  addCommand(program, 'score', 'points, tier and progress on a day', scoreCommand, io).option(
    '--goal <tier>',
    'what a tier still needs',
  );
  return program;
}

/**
 * Runs the command line.
 *
 * @param args what stands after the program's name
 * @returns the exit code: 0, or 2 when what was given cannot be used; standard error says why
 */
export async function run(args: readonly string[], io: Io = processIo): Promise<number> {
  try {
    await createProgram(io).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof InputError) {
      io.complain(error.complaints.map((complaint) => `${complaint}\n`).join(''));
      return 2;
    }
    if (error instanceof FactsError) {
      io.complain(error.issues.map(({ path, message }) => `${path}: ${message}\n`).join(''));
      return 2;
    }
    throw error;
  }
}
