import { FactsError } from '@partner-tier-points/points';
import { Argument, Command as Program, CommanderError } from 'commander';
import { readAlerts, type AlertsOptions } from './commands/alerts.ts';
import type { Command, Report } from './commands/command.ts';
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
import { printableComplaint, printableIn } from './output/printable.ts';

interface FormatOptions {
  json?: boolean;
  csv?: boolean;
}

type SharedOptions = FactsOptions & RulesAndDayOptions & FormatOptions;

const serverOption = ['--server <address>', 'server to read an account from'] as const;
const keyOption = ['--key <key>', 'key to its API; default: the variable TIER_POINTS_KEY'] as const;

function formatOf({ json, csv }: FormatOptions): Format {
  if (json && csv) throw new InputError(['--json and --csv: choose one']);
  return json ? 'json' : csv ? 'csv' : 'table';
}

function write({ json, sheet, text }: Report, format: Format, io: Io): void {
  io.write(format === 'json' ? toJson(json) : format === 'csv' ? toCsv(sheet) : text);
}

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
    .argument('[file]', 'facts document (JSON); standard input if absent or -')
    .option('--clients <file>', 'CSV of clients, instead of a facts document')
    .option('--sales <file>', 'CSV of their sales')
    .option('--partner <file>', "JSON of the partner's own details, with the CSV files")
    .option('--conversions <file>', "CSV of the partner's own conversions, with the CSV files")
    .option(serverOption[0], `${serverOption[1]}, instead of files`)
    .option(...keyOption)
    .option('--rules <id>', 'rule set; default: the one in force on the day')
    .option('--as-of <day>', 'day to score, YYYY-MM-DD; default: today (UTC)')
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV')
    .action(async (file: string | undefined, options: SharedOptions & Options) => {
      const format = formatOf(options);
      const rulesAndDay = readRulesAndDay(options, io);
      const given = await readFacts(file, options, io);
      const facts = format === 'table' ? printableIn(given) : given;
      write(await command.run({ facts, ...rulesAndDay, options, io }), format, io);
    });
}

function createProgram(io: Io): Program {
  const program = new Program('tier-points')
    .description(
      'HubSpot partner tier points: where every point comes from, what expires and what a tier needs',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.write(text),
      writeErr: (text) => io.complain(inLines(text.trimEnd().split('\n'))),
    });
  const goal = ['--goal <tier>', 'show what this tier still needs'] as const;
  addCommand(program, 'score', 'points, tier and progress on a day', scoreCommand, io).option(
    ...goal,
  );
  addCommand(
    program,
    'explain',
    'how every point was calculated, with its source',
    explainCommand,
    io,
  ).option('--client <id>', 'one client; default: all');
  addCommand(
    program,
    'project',
    'points month by month, and what expires',
    projectCommand,
    io,
  ).option('--months <count>', 'how many, 1 to 120; default: 12');
  addCommand(
    program,
    'change',
    'points gained and lost up to the day',
    changeCommand,
    io,
  ).requiredOption('--from <day>', 'count changes after this day, YYYY-MM-DD');
  addCommand(program, 'what-if', 'the effect of a list of changes', whatIfCommand, io)
    .requiredOption('--changes <file>', 'JSON list of changes; see: tier-points template changes')
    .option(...goal);
  addCommand(
    program,
    'compare',
    "two rule sets, or HubSpot's points and the calculated ones",
    compareCommand,
    io,
  )
    .option('--with <id>', 'the rule set to compare with --rules')
    .option('--reported', "compare HubSpot's own points with the calculated ones")
    .option('--deal-based', 'compare the rule set without and with the deal-based model of 2025');
  addCommand(
    program,
    'evaluate',
    'an evaluation, and whether the tier is at risk',
    evaluateCommand,
    io,
  )
    .option(
      '--on <day>',
      'the evaluation on this day, at most 18 months ahead; default: the next one',
    )
    .option(
      '--snapshots <file>',
      'JSON list of saved daily totals; default: those that --server has kept; see: tier-points template snapshots',
    );
  program
    .command('alerts')
    .description('alerts of an account, from its server')
    .requiredOption(...serverOption)
    .option(...keyOption)
    .option('--ended', 'also those that ended in the last 90 days')
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV')
    .action(async (options: AlertsOptions & FormatOptions) => {
      const format = formatOf(options);
      write(await readAlerts(options, io), format, io);
    });
  program
    .command('template')
    .description('print an example input file, or describe the CSV columns')
    .addArgument(new Argument('[name]', 'default: describe the columns').choices(templateNames))
    .action((name?: TemplateName) =>
      io.write(name === undefined ? describeColumns() : templateOf(name)),
    );
  return program;
}

/**
 * Runs the command line.
 *
 * @param args what follows the program's name
 * @returns the exit code: 0, or 2 when what was given cannot be used; standard error says why
 */
export async function run(args: readonly string[], io: Io = processIo): Promise<number> {
  try {
    await createProgram(io).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof InputError) {
      io.complain(inLines(error.complaints));
      return 2;
    }
    if (error instanceof FactsError) {
      io.complain(inLines(error.issues.map(({ path, message }) => `${path}: ${message}`)));
      return 2;
    }
    throw error;
  }
}

/** More than anyone mends in one go. */
const mostComplaints = 200;

function inLines(complaints: readonly string[]): string {
  const more = complaints.length - mostComplaints;
  const shown = complaints.slice(0, mostComplaints);
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])]
    .map((it) => `${printableComplaint(it)}\n`)
    .join('');
}
