import { expect, it } from 'vitest';
import { asArgument } from './as-argument.ts';
import type { WorkbenchDescription } from '../shared/description.ts';
import { requestLine, servedLines } from './lines.ts';

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

it('no name of a project commands the terminal, or makes a line of its own', () => {
  const name = '\u001b]0;title\u0007\u202e\nready';
  const described = { problems: [name], otherFeatures: [name], extensions: [] };
  const lines = servedLines(described as unknown as WorkbenchDescription, 'http://localhost:1');
  expect(lines.join('')).not.toMatch(/\p{Cc}|\u202e/u);
  expect(lines[0]).toBe('  ?]0;title???ready');
});

it('a folder stands in a command as a shell reads it', () => {
  expect(asArgument('../apps/my-app')).toBe('../apps/my-app');
  expect(asArgument('My Projects/$app')).toBe('"My Projects/\\$app"');
});

it('a project with nothing to show says where HubSpot looks for it', () => {
  const empty = { extensions: [], accounts: [], states: [], problems: [] };
  const said = (project: object) =>
    servedLines({ ...empty, ...project } as unknown as WorkbenchDescription, 'http://localhost:1');
  expect(said({ otherFeatures: [], problems: ['a.json: HubSpot skips it'] })).toEqual([
    '  a.json: HubSpot skips it',
    expect.stringContaining('has no extension: HubSpot looks for *-hsmeta.json in app/pages'),
  ]);
  expect(said({ otherFeatures: ['function: greet', 'workflow action: a'] })).toEqual([
    '  The project has nothing that is shown in HubSpot: no page, card, settings or bulk action. It has function: greet, workflow action: a.',
  ]);
});
