import { spawn } from 'node:child_process';
import { Command, InvalidArgumentError } from 'commander';
import { NoBrowserError } from './browser/no-browser-error.ts';
import { exampleAccounts } from './examples/accounts.ts';
import { PortTakenError } from './host/port-taken-error.ts';
import { readAccounts } from './host/read-accounts.ts';
import { requireTrust } from './host/trust.ts';
import { ProjectError, startWorkbench } from './index.ts';

/** The command line: `hubspot-workbench <project>` and `hubspot-workbench check <project>`. */

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
  .option('--accounts <file>', 'JSON of accounts, users and records, instead of the examples')
  .option('--profile <name>', 'use the variables of hsprofile.<name>.json')
  .option('--trust', 'run the code of the project without asking, for CI')
  .option('--verbose', 'log builds and requests')
  .action(open);

program
  .command('check')
  .description('open every extension in every place and language, and list the problems')
  .argument('<project folder>', 'holds hsproject.json')
  .option('--languages <list>', 'separated by commas; default: those of the example users')
  .option('--screenshots <folder>', 'folder for the screenshots')
  .option('--accounts <file>', 'JSON of accounts, users and records, instead of the examples')
  .option('--profile <name>', 'use the variables of hsprofile.<name>.json')
  .option('--trust', 'run the code of the project without asking, for CI')
  .option('--update', 'save the screenshots as the baseline of the next run')
  .action(check);

await program.parseAsync().catch((error: Error) => {
  // What is wrong with a project or a machine is not ours to mend, and needs no stack of ours.
  const theirs = [ProjectError, NoBrowserError, PortTakenError];
  const isTheirs = theirs.some((kind) => error instanceof kind);
  console.error(isTheirs ? error.message : (error.stack ?? error.message));
  process.exit(1);
});

async function open(
  project: string,
  options: ProjectOptions & { port: number; open: boolean; verbose?: boolean },
): Promise<void> {
  await requireTrust(project, { ...options, trust: options.trust ?? false });
  const workbench = await startWorkbench({
    project,
    port: options.port,
    ...(await whatIsShown(options)),
    warmUp: true,
    ...(options.verbose ? { log: (line: string) => console.error(line) } : {}),
  });
  const address = workbench.addressOf('/');
  console.log(`Workbench ready: ${address}`);
  if (options.open) openBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void workbench.close().then(() => process.exit(0)));
  }
}

async function check(
  project: string,
  options: ProjectOptions & { languages?: string; screenshots?: string; update?: boolean },
): Promise<void> {
  await requireTrust(project, { ...options, trust: options.trust ?? false });
  // Only here: who merely looks at a project needs no Playwright loaded.
  const { checkProject } = await import('./check/check-project.ts');
  const { opened, findings, screenshots } = await checkProject({
    project,
    ...(await whatIsShown(options)),
    ...(options.languages ? { languages: options.languages.split(',') } : {}),
    ...(options.screenshots ? { screenshots: options.screenshots } : {}),
    update: options.update ?? false,
    log: (line) => console.log(`checked ${line}`),
  });
  for (const { address, kind, message } of findings) {
    console.error(`\n${kind} at ${address || 'nowhere'}\n${message}`);
  }
  for (const name of screenshots.changed ?? []) console.log(`changed: ${name}`);
  console.log(`\n${opened.length} pages, ${findings.length} findings`);
  const none = screenshots.changed ? '' : ' (no baseline to compare with; --update saves one)';
  console.log(`Screenshots: ${screenshots.folder}${none}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

interface ProjectOptions {
  trust?: boolean;
  accounts?: string;
  profile?: string;
}

/** For whom and with what the project is shown: by the options, and by the environment. */
async function whatIsShown({ accounts, profile }: ProjectOptions) {
  const clientSecret = process.env['CLIENT_SECRET'];
  return {
    accounts: accounts === undefined ? exampleAccounts : await readAccounts(accounts),
    ...(profile === undefined ? {} : { profile }),
    ...(clientSecret ? { clientSecret } : {}),
  };
}

function openBrowser(url: string): void {
  const commands = new Map<string, string>([
    ['darwin', 'open'],
    ['win32', 'explorer'],
  ]);
  const command = commands.get(process.platform) ?? 'xdg-open';
  // No browser to open is no reason to stop: the address has been printed.
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
