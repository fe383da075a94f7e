import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FactsError, writePath } from './facts-error.ts';
import { parseFacts } from './parse-facts.ts';
import { score } from './score.ts';
import { arbitraryDay, arbitraryFacts, arbitraryRuleSet } from './testing/arbitrary-facts.ts';

function issuesOf(input: unknown) {
  try {
    parseFacts(input);
  } catch (error) {
    if (error instanceof FactsError) return error.issues;
    throw error;
  }
  return [];
}

const complaints = (input: unknown) => issuesOf(input).map(({ path, message }) => [path, message]);
const client = (fields: object) => ({ clients: [{ id: 'a', ...fields }] });

describe('what is refused, with its path and what was expected', () => {
  test.each([
    [null, '', 'expected object'],
    [{}, 'clients', 'expected array'],
    [client({ id: 3 }), 'clients[0].id', 'expected string'],
    [client({ id: '' }), 'clients[0].id', 'expected at least 1 characters'],
    [client({ id: 'x'.repeat(65) }), 'clients[0].id', 'expected at most 64 characters'],
    [client({ toolsUsed: -1 }), 'clients[0].toolsUsed', 'expected at least 0'],
    [client({ toolsUsed: 2.5 }), 'clients[0].toolsUsed', 'expected int'],
    [client({ marketMultiplier: 0 }), 'clients[0].marketMultiplier', 'expected more than 0'],
    [client({ marketMultiplier: 101 }), 'clients[0].marketMultiplier', 'expected at most 100'],
    [client({ market: 'big' }), 'clients[0].market', 'expected one of growth, core'],
    [
      client({ country: 'Sweden' }),
      'clients[0].country',
      'expected a country code of two capital letters, such as SE',
    ],
    [client({ country: 'XX' }), 'clients[0].country', 'no country has this code'],
    [{ partner: { country: 'ZZ' }, clients: [] }, 'partner.country', 'no country has this code'],
    [
      client({ managed: { currency: 'dollar' } }),
      'clients[0].managed.currency',
      'expected a currency code of three capital letters, such as USD',
    ],
    [
      client({ managed: { lapsesOn: '2023-02-29' } }),
      'clients[0].managed.lapsesOn',
      'expected a day, YYYY-MM-DD',
    ],
    [
      client({ sales: [{ id: 's', mrr: '1,000' }] }),
      'clients[0].sales[0].mrr',
      'expected an amount of zero or more, a number or a decimal string such as "1049.90"',
    ],
    [
      client({ sales: [{ id: 's', mrr: true }] }),
      'clients[0].sales[0].mrr',
      'expected an amount of zero or more, a number or a decimal string such as "1049.90"',
    ],
    [{ clients: [], partners: {} }, 'partners', 'is not a known field; did you mean partner?'],
    [client({ nmae: 'x' }), 'clients[0].nmae', 'is not a known field; did you mean name?'],
    [client({ zzzzzzzzz: 1 }), 'clients[0].zzzzzzzzz', 'is not a known field'],
    [client({ 'odd field': 1 }), 'clients[0]["odd field"]', 'is not a known field'],
    [
      { clients: [], partner: { thresholds: { gold: { total: 1 } } } },
      'partner.thresholds.gold',
      'no rule set has this tier; did you mean Gold?',
    ],
    [
      { clients: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] },
      'clients[2].id',
      'is the id of clients[0].id too',
    ],
    [
      { clients: [], partner: { conversions: [{ currency: 'SEK', value: 0 }] } },
      'partner.conversions[0].value',
      'expected at least 0.01',
    ],
    [
      { clients: [], partner: { conversions: [{ currency: 'SEK', value: 1e10 }] } },
      'partner.conversions[0].value',
      'expected at most 1000000000',
    ],
    [
      { clients: [], partner: { conversions: [{ currency: 'SEK', valeu: 5, value: 5 }] } },
      'partner.conversions[0].valeu',
      'is not a known field; did you mean value?',
    ],
    [
      {
        clients: [],
        partner: {
          conversions: [
            { currency: 'SEK', value: 5 },
            { currency: 'SEK', value: 5, from: '2026-01-01' },
            { currency: 'NOK', value: 5 },
            { currency: 'SEK', value: 6, from: null },
          ],
        },
      },
      'partner.conversions[3].from',
      'is the first day of partner.conversions[0].from too',
    ],
    [
      client({ sales: [{ id: 's' }, { id: 's' }] }),
      'clients[0].sales[1].id',
      'is the id of clients[0].sales[0].id too',
    ],
  ])('%j', (input, path, message) => {
    expect(complaints(input)).toEqual([[path, message]]);
  });
});

test('every wrong field is named at once, contradictions included', () => {
  const paths = issuesOf({
    clients: [
      { id: 'a', sales: [{ id: 's', kind: 'gift', mrr: -1 }] },
      { id: 'a', extra: 1 },
    ],
    partner: { thresholds: { Glod: {} } },
  }).map(({ path, code }) => [path, code]);
  expect(paths).toHaveLength(5);
  expect(paths).toEqual(
    expect.arrayContaining([
      ['clients[0].sales[0].kind', 'invalid_value'],
      ['clients[0].sales[0].mrr', 'too_small'],
      ['clients[1].extra', 'unknownField'],
      ['clients[1].id', 'duplicate'],
      ['partner.thresholds.Glod', 'unknownTier'],
    ]),
  );
});

test('two clients may have sales of the same id, and a tier may belong to another rule set', () => {
  const input = {
    clients: [
      { id: 'a', sales: [{ id: 's' }] },
      { id: 'b', sales: [{ id: 's' }] },
    ],
    partner: { thresholds: { Silver: { sold: 1 }, 'Solutions Partner': {} } },
  };
  expect(parseFacts(input)).toEqual(input);
});

test('the error’s message is complete', () => {
  expect(() => parseFacts({ clients: [{ id: 1 }] })).toThrow('clients[0].id: expected string');
  expect(() => parseFacts(7)).toThrow(/^expected object$/);
  expect(new FactsError([]).name).toBe('FactsError');
});

test('a path is written as in code', () => {
  expect(writePath(['clients', 0, 'a b', 'ok'])).toBe('clients[0]["a b"].ok');
  expect(writePath([])).toBe('');
  expect(writePath(['9x', 'y9'])).toBe('["9x"].y9');
});

test('any JSON whatever is scored or refused with paths', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), arbitraryRuleSet, (input, ruleSet) => {
      for (const issue of issuesOf(input)) expect(issue.message).not.toBe('');
      for (const clients of [[input], { id: input }, [{ id: 'a', managed: input }]]) {
        const document = { clients };
        if (issuesOf(document).length > 0) continue;
        score(parseFacts(document), { ruleSet, asOf: '2024-05-01' });
      }
    }),
    { numRuns: 300 },
  );
});

test('facts with one value replaced by anything are scored or refused with paths', () => {
  const places = ['managed', 'sales', 'reported', 'country', 'market', 'id', '__proto__'];
  fc.assert(
    fc.property(
      arbitraryFacts,
      fc.constantFrom(...places),
      fc.anything({ withBigInt: true, withNullPrototype: true, maxDepth: 3 }),
      arbitraryRuleSet,
      arbitraryDay,
      (facts, place, value, ruleSet, asOf) => {
        const broken = { ...facts, clients: [...facts.clients, { id: 'z', [place]: value }] };
        const issues = issuesOf(broken);
        for (const { path } of issues) expect(path).toMatch(/^clients\[\d+\]/);
        if (issues.length > 0) return;
        score(parseFacts(broken), { ruleSet, asOf });
      },
    ),
    { numRuns: 300 },
  );
});

test('accepted facts are returned unchanged', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      expect(parseFacts(facts)).toEqual(facts);
    }),
  );
});
