import { expect, test } from 'vitest';
import { clientsAtRisk, signalsOf } from './clients-at-risk.ts';
import type { ClientFacts } from './facts.ts';

const asOf = '2026-11-20';
const client = (facts: Partial<ClientFacts>): ClientFacts => ({ id: '1', ...facts });
const kinds = (facts: Partial<ClientFacts>) =>
  signalsOf(client(facts), asOf).map(({ kind }) => kind);

test('a client has every signal that HubSpot tells of, gravest first', () => {
  expect(
    signalsOf(
      client({
        usage: { trend: -0.12 },
        renewals: [{ on: '2026-11-20' }, { on: '2027-02-18' }],
        managed: { lapsesOn: '2026-12-20' },
        cancellation: { on: '2027-06-01', hubs: ['service'] },
      }),
      asOf,
    ),
  ).toEqual([
    { kind: 'cancellation', on: '2027-06-01' },
    { kind: 'renewal', on: '2027-02-18' },
    { kind: 'lapse', on: '2026-12-20' },
    { kind: 'usage', trend: -0.12 },
  ]);
});

test('what is far away, over or nothing but noise is no signal', () => {
  expect(kinds({ renewals: [{ on: '2027-02-19' }] })).toEqual([]);
  expect(kinds({ managed: { lapsesOn: '2026-12-21' } })).toEqual([]);
  expect(kinds({ managed: { cancelsOn: asOf, lapsesOn: asOf }, renewals: [{ on: asOf }] })).toEqual(
    [],
  );
  expect(kinds({ usage: { trend: -0.04 } })).toEqual([]);
  expect(kinds({ usage: { shared: false } })).toEqual([]);
  expect(kinds({})).toEqual([]);
});

test('a subscription that ends is not renewed; one that ends in part is', () => {
  const renewals = [{ on: '2026-12-01' }];
  expect(kinds({ renewals, managed: { cancelsOn: '2026-12-01' } })).toEqual(['cancellation']);
  expect(kinds({ renewals, cancellation: { on: '2026-12-01' } })).toEqual(['cancellation']);
  const part = { on: '2026-12-01', hubs: ['service'] };
  expect(kinds({ renewals, cancellation: part })).toEqual(['cancellation', 'renewal']);
});

test('the gravest signal comes first, then most points; a client without points has none at stake', () => {
  const clients = [
    client({ usage: { trend: -0.2 } }),
    client({ renewals: [{ on: '2026-12-01' }] }),
    client({ renewals: [{ on: '2027-01-01' }] }),
    client({ managed: { cancelsOn: '2027-08-01' } }),
    client({ managed: { cancelsOn: '2026-12-01' } }),
    client({}),
    client({ managed: { lapsesOn: '2026-12-01' } }),
  ];
  const order = clientsAtRisk(clients, [90, 5, 8, 1, 0, 70, 3], asOf);
  expect(order.map(({ index }) => index)).toEqual([3, 2, 1, 6, 0]);
  expect(order[1]).toEqual({
    index: 2,
    points: 8,
    signals: [{ kind: 'renewal', on: '2027-01-01' }],
  });
});
