import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../account/account.ts';
import { randomScript } from './random-script.ts';
import { everyPage, refusalOf, serve } from '../testing/sandbox-client.ts';

const account = createAccount({
  seed: 41,
  clients: 30,
  today: '2026-11-23',
  pageSizes: { list: 8 },
});
const { clientFor, url } = await serve(account);
const { basicApi } = clientFor(account).crm.objects;
const deals = '/crm/v3/objects/deals';
const headers = { authorization: `Bearer ${account.accessToken}` };
const listDeals = (after?: string) => basicApi.getPage('deals', 100, after);

describe('a random script', () => {
  it('is plain data, and the same again for the same seed', () => {
    const script = (seed: number) => randomScript({ seed, faults: 20, changes: 20, requests: 9 });
    expect(script(1)).toEqual(JSON.parse(JSON.stringify(script(1))));
    expect(script(1)).not.toEqual(script(2));
  });

  it('has every kind of fault and change in it, sooner or later', () => {
    const effects = randomScript({ seed: 3, faults: 900, changes: 300, requests: 9 }).map(
      ({ effect }) => effect,
    );
    const kinds = effects.map((effect) =>
      effect.kind === 'change' ? effect.change.kind : effect.kind,
    );
    expect(new Set(kinds)).toEqual(
      new Set([
        ...['refusal', 'reset', 'hang', 'truncated', 'malformed', 'repeatedRecords', 'delay'],
        ...['failedRecords', 'sameCursor', 'misplacedRow', 'wrongTotal', 'recalculate'],
        ...['set', 'delete', 'addClient', 'addDeal', 'associate', 'disassociate'],
        ...['expireToken', 'revokeScope', 'removeProperty'],
      ]),
    );
    const statuses = effects.flatMap((effect) => (effect.kind === 'refusal' ? effect.status : []));
    expect(new Set(statuses)).toEqual(new Set([401, 403, 408, 423, 429, 477, 500, 502, 503, 504]));
  });
});

describe('a fault', () => {
  it('meets the requests that it names, and no other', async () => {
    account.play([
      { path: deals, after: 1, times: 2, effect: { kind: 'refusal', status: 503 } },
      { path: deals, after: 2, effect: { kind: 'refusal', status: 500 } },
    ]);
    await basicApi.getPage('companies', 100);
    await listDeals();
    const codes = [];
    for (let call = 0; call < 3; call += 1) codes.push((await refusalOf(listDeals())).code);
    expect(codes).toEqual([503, 503, 500]);
    expect((await listDeals()).results).toHaveLength(8);
    expect(account.faults.size).toBe(0);
  });

  it('can be an answer that breaks off, a half document, and silence', async () => {
    account.play([{ effect: { kind: 'truncated' } }]);
    await expect(
      fetch(`${url}${deals}`, { headers }).then((answer) => answer.text()),
    ).rejects.toThrow();
    account.play([{ effect: { kind: 'malformed' } }]);
    const half = await fetch(`${url}${deals}`, { headers });
    expect(half.status).toBe(200);
    await expect(half.json()).rejects.toThrow(SyntaxError);
    account.play([{ effect: { kind: 'hang' } }]);
    const stopping = new AbortController();
    const answer = fetch(`${url}${deals}`, { headers, signal: stopping.signal });
    // Else the next call would meet the silence, and nobody would end it.
    await expect.poll(() => account.faults.size).toBe(0);
    expect(await Promise.race([answer, setTimeout(30, 'silence')])).toBe('silence');
    stopping.abort();
    await expect(answer).rejects.toThrow(/abort/i);
    await expect(listDeals()).resolves.toBeDefined();
  });

  it('can be a page that begins too early: records come twice and none is lost', async () => {
    account.play([
      { path: deals, after: 2, times: 2, effect: { kind: 'repeatedRecords', records: 3 } },
    ]);
    const { results } = await everyPage(listDeals);
    const all = [...account.deals].map(({ id }) => id);
    expect(results).toHaveLength(all.length + 6);
    expect([...new Set(results.map(({ id }) => id))].sort()).toEqual([...all].sort());
  });

  it('can be a change in the middle of a sync', async () => {
    const last = [...account.deals].at(-1)!;
    account.play([
      {
        path: deals,
        after: 1,
        effect: { kind: 'change', change: { kind: 'addDeal', seed: 7, place: 0 } },
      },
      {
        path: deals,
        after: 1,
        effect: { kind: 'change', change: { kind: 'delete', objectType: 'deals', place: 0 } },
      },
    ]);
    const first = [...account.deals][0]!;
    const { results } = await everyPage(listDeals);
    const ids = results.map(({ id }) => id);
    expect(ids).toContain(first.id);
    expect(Number(ids.at(-1))).toBeGreaterThan(Number(last.id));
    expect((await refusalOf(basicApi.getById('deals', first.id))).code).toBe(404);
  });
});
