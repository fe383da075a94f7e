import { expect, it } from 'vitest';
import { requestLine } from './lines.ts';

const noon = new Date(2026, 10, 29, 12, 3, 4);

it('a request is one line, with its time and status', () => {
  const what = 'hubspot.fetch GET https://app.example.com/clients';
  expect(requestLine({ what, status: 200, milliseconds: 34.4 }, noon)).toBe(
    `12:03:04  200        34 ms  ${what}`,
  );
  expect(requestLine({ what, status: 'ERROR', milliseconds: 15_000 }, noon)).toContain(
    '  ERROR   15000 ms  ',
  );
});

it('nothing that an extension asks for commands the terminal', () => {
  const line = requestLine({ what: 'GET /\u001b[2J\n\u009b', status: 404, milliseconds: 1 }, noon);
  expect(line).toContain('GET /?[2J??');
});
