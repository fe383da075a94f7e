import { spawn } from 'node:child_process';

/** Opens an address in the system's browser. */
export function openBrowser(url: string): void {
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
