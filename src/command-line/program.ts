import { FactsError } from '@partner-tier-points/points';
import { Argument, Command as Program, CommanderError } from 'commander';
import type { Command } from './commands/command.ts';
import { scoreCommand } from './commands/score.ts';
import { changeCommand } from './commands/change.ts';
import { compareCommand } from './commands/compare.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { explainCommand } from './commands/explain.ts';
import { projectCommand } from './commands/project.ts';
import {
  describeColumns,
  templateNames,
  templateOf,
  type TemplateName,
} from './commands/template.ts';
import { whatIfCommand } from './commands/what-if.ts';
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
    .option('--conversions <file>', "CSV of the partner's own conversions, beside the CSV files")
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
  const goal = ['--goal <tier>', 'what a tier still needs'] as const;
  addCommand(program, 'score', 'points, tier and progress on a day', scoreCommand, io).option(
    ...goal,
  );
  addCommand(program, 'explain', 'from fact to rule to entry to total', explainCommand, io).option(
    '--client <id>',
    'one client; all when absent',
  );
  addCommand(program, 'project', 'the months to come, and what ends', projectCommand, io).option(
    '--months <count>',
    'how many, 1 to 120; 12 when absent',
  );
  addCommand(
    program,
    'change',
    'points gained and lost up to the day',
    changeCommand,
    io,
  ).requiredOption('--from <day>', 'the day after which changes count, YYYY-MM-DD');
  addCommand(program, 'what-if', 'what changes would make of it', whatIfCommand, io)
    .requiredOption('--changes <file>', 'JSON list of changes; see: tier-points template changes')
    .option(...goal);
  addCommand(program, 'compare', 'two rule sets, or reported and computed', compareCommand, io)
    .option('--with <id>', 'the rule set to lay beside --rules')
    .option('--reported', "HubSpot's own points beside the computed ones");
  addCommand(program, 'evaluate', 'an evaluation, and the risk', evaluateCommand, io)
    .option(
      '--on <day>',
      'the evaluation of that day, at most 18 months ahead; the next when absent',
    )
    .option(
      '--snapshots <file>',
      "JSON list of kept days' totals; see: tier-points template snapshots",
    );
  program
    .command('template')
    .description('print an example of an input file, or what the CSV columns hold')
    .addArgument(new Argument('[name]', 'the columns when absent').choices(templateNames))
    .action((name?: TemplateName) =>
      io.write(name === undefined ? describeColumns() : templateOf(name)),
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
