import { lockDataFolder } from '../data-folder-lock.ts';

/** Takes a data folder, says so or why not, and keeps it until the process is ended. */
try {
  await lockDataFolder(process.argv[2]!);
  process.stdout.write('locked\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
