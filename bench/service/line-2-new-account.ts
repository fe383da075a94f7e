import { termsVersion } from '@partner-tier-points/contract';
import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, percentile, told, type Figure } from './figure.ts';
import { signed } from './requests-per-second.ts';
import { idsOf, RunningService } from './running-service.ts';

const template = { from: 63_000_000, count: 1, clients: 10 };
const others = { from: 63_000_001, count: 5_000, clients: 10 };
const fresh = { from: 63_100_000, count: 20, clients: 25 };

/** How long somebody waits for the facts of a new account while 5,000 others are due. */
export async function run(): Promise<Figure[]> {
  const service = await RunningService.start([template, others, fresh]);
  try {
    const [id = ''] = idsOf(template);
    const ids = idsOf(others);
    const newIds = idsOf(fresh);
    await service.syncFirst([id]);
    await service.copySynced(id, ids);
    // Installed, and nobody has opened them: what is waited for begins with the first request.
    await service.install(newIds, null);
    await service.sql.query(
      `insert into account_enrolments (portal_id, terms_version, accepted_by, accepted_at)
       select id, $2, '1', now() from unnest($1::text[]) as id`,
      [newIds, termsVersion],
    );
    const web = await service.startServer('web');
    await service.makeDue(ids, new Date(), 0);
    // It looks for them at its start, so that they wait in the queue before the first new account does.
    await service.startServer('work');
    await sleep(3_000);
    const waited: number[] = [];
    for (const portalId of newIds) {
      const begun = performance.now();
      while (!(await isReady(web.url, portalId))) await sleep(100);
      waited.push((performance.now() - begun) / 1_000);
    }
    const { rows } = await service.sql.query<{ due: number }>(
      'select count(*)::integer as due from accounts where portal_id = any($1) and due_at <= now()',
      [ids],
    );
    return [
      atMost(
        '2. a new account of 25 clients is ready, 95th percentile',
        percentile(waited, 95),
        5,
        's',
      ),
      told('2. the same, median', percentile(waited, 50), 's'),
      told('2. accounts that were still due after the last one', rows[0]?.due ?? NaN),
    ];
  } finally {
    await service.close();
  }
}

async function isReady(url: string, portalId: string): Promise<boolean> {
  const { target, headers } = signed({ portalId, path: '/v1/facts' });
  const answer = await fetch(url + target, { headers });
  if (!answer.ok) throw new Error(`The facts were refused: ${await answer.text()}`);
  return ((await answer.json()) as { status: string }).status === 'ready';
}
