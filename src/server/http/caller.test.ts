import { expect, test } from 'vitest';
import { readCaller } from './caller.ts';
import { ProblemError } from './problem.ts';

function refusal(query: string): ProblemError {
  try {
    readCaller(new URLSearchParams(query));
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error('was not refused');
}

test('an address with more parameters than anybody needs is refused as a whole', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => `a${at}`).join('&');
  for (const query of [many, 'a&'.repeat(5_000), `userId=1&portalId=2&${many}`]) {
    const { code, message, extra } = refusal(query);
    expect(code).toBe('request.invalid');
    expect(message).toContain('more than 50');
    // The answer to those who send the most of them is no longer than any other.
    expect(extra).toEqual({});
  }
});

test('as many as an endpoint may have are read', () => {
  const others = Array.from({ length: 48 }, (_, at) => `a${at}=${at}`).join('&');
  const caller = readCaller(new URLSearchParams(`userId=1&portalId=2&${others}`));
  expect(caller).toMatchObject({ userId: '1', portalId: '2' });
});

test.each([
  ['portalId=2', ['userId']],
  ['userId=1', ['portalId']],
  ['userId=01&portalId=2', ['userId']],
  ['userId=1&portalId=2%0A', ['portalId']],
  ['userId=1&portalId=123456789012345678901', ['portalId']],
  ['userId=1&portalId=2&appId=', ['appId']],
  ['userId=-1&portalId=x&appId=1.5', ['userId', 'portalId', 'appId']],
])('of %s the wrong ids are named, and not what they are', (query, names) => {
  const fields = names.map((path) => ({ path, message: 'is no id of HubSpot' }));
  expect(refusal(query)).toMatchObject({ code: 'request.invalid', extra: { fields } });
});
