/** `npm run server` in a process whose clock and quotas a benchmark sets. */
import { withoutQuotas } from '../../src/server/testing/test-service.ts';
import { readConfiguration } from '../../src/server/configuration.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import { startServer } from '../../src/server/start-server.ts';

/** What no variable of the environment says. */
export type ServerSettings = Pick<ServerOptions, 'lookEvery' | 'housekeepEvery' | 'callPolicy'>;

export type ServerRequest =
  | { kind: 'start'; environment: NodeJS.ProcessEnv; ahead: number; options: ServerSettings }
  | { kind: 'ahead'; milliseconds: number }
  /** What it took since this was asked last. */
  | { kind: 'usage' };

export interface Usage {
  /** The most memory at once, in megabytes. */
  peak: number;
  /** Processor time in milliseconds. */
  cpu: number;
}

let ahead = 0;
let peak = 0;
let cpu = process.cpuUsage();
const megabytes = () => process.memoryUsage.rss() / 2 ** 20;
setInterval(() => (peak = Math.max(peak, megabytes())), 100).unref();

process.on('message', (request: ServerRequest) => void answer(request));

async function answer(request: ServerRequest): Promise<void> {
  if (request.kind === 'start') {
    ahead = request.ahead;
    const { url } = await startServer({
      ...readConfiguration(request.environment),
      now: () => new Date(Date.now() + ahead),
      quotas: withoutQuotas,
      ...request.options,
    });
    process.send!(url);
  } else if (request.kind === 'ahead') {
    ahead = request.milliseconds;
    process.send!(null);
  } else {
    const { user, system } = process.cpuUsage(cpu);
    process.send!({
      peak: Math.max(peak, megabytes()),
      cpu: (user + system) / 1000,
    } satisfies Usage);
    cpu = process.cpuUsage();
    peak = 0;
  }
}
