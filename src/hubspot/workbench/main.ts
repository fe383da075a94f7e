import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { NoBrowserError } from './browser/no-browser-error.ts';
import { PortError } from './host/port-error.ts';
import { ownFiles } from './host/own-files.ts';
import { rememberTrust, requireTrust } from './host/trust.ts';
import {
  hasLibraries,
  installLibraries,
  lineToInstall,
  packageTool,
} from './init/install-libraries.ts';
import { linesToPack } from './init/lines-to-pack.ts';
import { writeNewProject } from './init/new-project.ts';
import { packedFileOf, usePackedWorkbench } from './init/packed-workbench.ts';
import { ProjectError } from './index.ts';
import { asArgument } from './terminal/as-argument.ts';
import { openBrowser } from './terminal/open-browser.ts';
import { printable } from './terminal/printable.ts';
import { runWorkbench, type Terminal } from './terminal/run-workbench.ts';

/** The command line: `hubspot-workbench <project>`, and `check` and `init` before it. */

const isInRepository = import.meta.url.endsWith('.ts');

/** As whoever reads it may repeat it: in the repository the command is a file. */
const ownCommand = isInRepository
  ? `node ${path.relative(process.cwd(), process.argv[1] ?? '')}`
  : 'npx hubspot-workbench';

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('Give a whole number from 0 to 65535.');
}

const program = new Command('hubspot-workbench')
  .description(
    'Runs the extensions of a HubSpot project in a browser. No HubSpot account is needed.',
  )
  .addHelpText('after', '\nSet CLIENT_SECRET in the environment to sign hubspot.fetch requests.');

program
  .command('open', { isDefault: true })
  .description('build the project and show it')
  .argument('<project folder>', 'holds hsproject.json')
  .option('--port <number>', 'port on localhost; 0 for any free port', portOf, 4400)
  .option('--no-open', 'do not open a browser')
  .option(
    '--accounts <file>',
    'JSON of accounts, users and records; default: those of workbench.json, else examples',
  )
  .option('--profile <name>', 'use the variables of hsprofile.<name>.json')
  .option('--trust', 'run the code of the project without asking, for CI')
  .option('--verbose', 'log builds and what functions write')
  .action(open);

program
  .command('check')
  .description('open every extension in every place and language, and list the problems')
  .argument('<project folder>', 'holds hsproject.json')
  .option('--languages <list>', 'separated by commas; default: those of the example users')
  .option('--screenshots <folder>', 'folder for the screenshots')
  .option('--no-screenshots', 'take no screenshots')
  .option(
    '--accounts <file>',
    'JSON of accounts, users and records; default: those of workbench.json, else examples',
  )
  .option('--profile <name>', 'use the variables of hsprofile.<name>.json')
  .option('--trust', 'run the code of the project without asking, for CI')
  .option('--update', 'save the screenshots as the baseline of the next run')
  .action(check);

program
  .command('init')
  .description('write a new project: a card, a page, settings, a function and a test')
  .argument('<folder>', 'is made; its name becomes the name of the project')
  .option('--no-install', "do not install the project's libraries")
  .action(init);

await program.parseAsync().catch((error: Error) => {
  // What is wrong with a project or a machine is not ours to mend, and needs no stack of ours.
  const theirs = [ProjectError, NoBrowserError, PortError];
  const isTheirs = theirs.some((kind) => error instanceof kind);
  console.error(printable(isTheirs ? error.message : (error.stack ?? error.message)));
  process.exit(1);
});

async function open(
  project: string,
  options: ProjectOptions & { port: number; open: boolean; verbose?: boolean },
): Promise<void> {
  await requireTrust(project, { ...options, trust: options.trust ?? false });
  const terminal: Terminal = {
    input: process.stdin,
    print: (line) => console.log(line),
    clear: () => console.clear(),
    openBrowser,
    kill: () => process.exit(130),
  };
  const running = await runWorkbench(
    {
      project,
      port: options.port,
      ...whatIsShown(options),
      warmUp: true,
      ...(options.verbose ? { log: (line: string) => console.error(printable(line)) } : {}),
    },
    terminal,
  );
  if (options.open) running.open();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, running.quit);
  await running.ended;
  process.exit(0);
}

async function check(
  project: string,
  options: ProjectOptions & { languages?: string; screenshots?: string | false; update?: boolean },
): Promise<void> {
  await requireTrust(project, { ...options, trust: options.trust ?? false });
  // Only here: who merely looks at a project needs no Playwright loaded.
  const { checkProject } = await import('./check/check-project.ts');
  const { opened, findings, screenshots } = await checkProject({
    project,
    ...whatIsShown(options),
    ...(options.languages ? { languages: options.languages.split(',') } : {}),
    ...(options.screenshots === undefined ? {} : { screenshots: options.screenshots || null }),
    update: options.update ?? false,
    log: (line) => console.log(printable(`checked ${line}`)),
  });
  for (const { address, kind, message } of findings) {
    console.error(printable(`\n${kind} at ${address || 'nowhere'}\n${message}`));
  }
  for (const name of screenshots?.changed ?? []) console.log(printable(`changed: ${name}`));
  console.log(`\n${opened.length} pages, ${findings.length} findings`);
  if (screenshots) {
    const none = screenshots.changed ? '' : ' (no baseline to compare with; --update saves one)';
    console.log(`Screenshots: ${screenshots.folder}${none}`);
  }
  process.exitCode = findings.length === 0 ? 0 : 1;
}

async function init(folder: string, options: { install: boolean }): Promise<void> {
  await writeNewProject(folder);
  const packed = await packedFileOf(path.dirname(ownFiles.template));
  if (packed !== null) await usePackedWorkbench(folder, packed);
  await rememberTrust(folder);
  // No registry has the workbench yet: from the repository alone, npm would end in an error.
  const canInstall = options.install && !isInRepository;
  const tool = packageTool();
  const isReady =
    hasLibraries(path.resolve(folder)) || (canInstall && (await installLibraries(folder, tool)));
  console.log(`Made ${folder}. Open it in the workbench:\n`);
  if (!isReady) {
    const lines = isInRepository ? await linesToPack(folder) : [lineToInstall(tool, folder)];
    for (const line of lines) console.log(`    ${line}`);
  }
  console.log(`    ${ownCommand} ${asArgument(folder)}\n`);
  console.log(`${path.join(folder, 'README.md')} says how to test it and how to upload it.`);
}

interface ProjectOptions {
  trust?: boolean;
  accounts?: string;
  profile?: string;
}

/** For whom and with what the project is shown: by the options, and by the environment. */
function whatIsShown({ accounts, profile }: ProjectOptions) {
  const clientSecret = process.env['CLIENT_SECRET'];
  return {
    ...(accounts === undefined ? {} : { accounts }),
    ...(profile === undefined ? {} : { profile }),
    ...(clientSecret ? { clientSecret } : {}),
  };
}
