import { get } from 'node:http';
import { termsVersion } from '@partner-tier-points/contract';
import { Child } from '../child.ts';
import type { BareAnswer } from './bare-process.ts';
import { atLeast, told, type Figure } from './figure.ts';
import { requestsPerSecond, signed, type Asked } from './requests-per-second.ts';
import { idsOf, RunningService } from './running-service.ts';

const small = { from: 60_000_001, count: 1, clients: 25 };
const large = { from: 60_000_002, count: 1, clients: 2_000 };
const [smallId = ''] = idsOf(small);
const [largeId = ''] = idsOf(large);
const rounds = 3;

const measured: { what: string; asked: Asked; least: number }[] = [
  { what: 'session', asked: { portalId: smallId, path: '/v1/session' }, least: 0.5 },
  { what: 'settings', asked: { portalId: smallId, path: '/v1/settings' }, least: 0.5 },
  { what: 'facts of 25 clients', asked: { portalId: smallId, path: '/v1/facts' }, least: 0.3 },
  {
    what: 'first page of 2,000 clients',
    asked: { portalId: largeId, path: '/v1/facts' },
    least: 0.3,
  },
];

/** Signed requests a second beside a bare server with the same signature check and the same bytes. */
export async function run(): Promise<Figure[]> {
  const service = await RunningService.start([small, large], { latency: 5 });
  const bare = new Child('service/bare-process.ts');
  try {
    await service.syncFirst([smallId, largeId]);
    await service.sql.query(
      `insert into account_enrolments (portal_id, terms_version, accepted_by, accepted_at)
       select id, $2, '1', now() from unnest($1::text[]) as id`,
      [[smallId, largeId], termsVersion],
    );
    const web = await service.startServer('web');
    const figures: Figure[] = [];
    for (const { what, asked, least } of measured) {
      const compressed = { ...asked, headers: { 'Accept-Encoding': 'gzip' } };
      const answer = await answerTo(web.url, compressed);
      const bareUrl = await bare.ask<string>([answer] satisfies BareAnswer[]);
      const ofBare = () => bare.ask<number>('cpu');
      const ofServer = async () => (await web.usage()).cpu;
      let [best, bestBare] = [nothing, nothing];
      for (let round = 0; round < rounds; round += 1) {
        bestBare = better(bestBare, await measure(bareUrl, compressed, ofBare));
        best = better(best, await measure(web.url, compressed, ofServer));
      }
      const ratio = best.perSecond / bestBare.perSecond;
      figures.push(
        atLeast(`8. ${what}: requests a second against a bare server`, ratio, least),
        told(`8. ${what}: the same by processor time of one`, bestBare.cpu / best.cpu),
        told(`8. ${what}: the server`, best.perSecond, '/s'),
        told(`8. ${what}: the bare server`, bestBare.perSecond, '/s'),
      );
      const etag = answer.headers['etag'];
      if (etag !== undefined) {
        const known = { ...compressed, headers: { ...compressed.headers, 'If-None-Match': etag } };
        const unchanged = await requestsPerSecond(web.url, known, { status: 304 });
        figures.push(told(`8. ${what}: the server, 304`, unchanged.perSecond, '/s'));
      }
    }
    return figures;
  } finally {
    await bare.end();
    await service.close();
  }
}

interface Speed {
  perSecond: number;
  /** Processor time of a request in the server, in milliseconds. */
  cpu: number;
}

const nothing: Speed = { perSecond: 0, cpu: Infinity };

async function measure(url: string, asked: Asked, usage: () => Promise<number>): Promise<Speed> {
  await usage();
  const { count, perSecond } = await requestsPerSecond(url, asked);
  return { perSecond, cpu: (await usage()) / count };
}

/** Whatever else the machine does only ever adds time. */
function better(one: Speed, other: Speed): Speed {
  return {
    perSecond: Math.max(one.perSecond, other.perSecond),
    cpu: Math.min(one.cpu, other.cpu),
  };
}

/** The answer's bytes as they came over the wire. */
async function answerTo(url: string, asked: Asked): Promise<BareAnswer> {
  const { target, headers } = signed(asked);
  return new Promise((resolve, reject) => {
    get(url + target, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode !== 200) return reject(new Error(body.toString()));
        const kept = ['content-type', 'content-encoding', 'etag', 'cache-control', 'vary'];
        const sent = kept.flatMap((name) => {
          const value = response.headers[name];
          return typeof value === 'string' ? [[name, value] as const] : [];
        });
        resolve({
          path: asked.path,
          body: body.toString('base64'),
          headers: Object.fromEntries(sent),
        });
      });
    }).on('error', reject);
  });
}
