import { format } from 'oxfmt';
import type * as z from 'zod/mini';
import {
  endpoints,
  problemSchema,
  problemsOf,
  problemStatuses,
  type Access,
  type Endpoint,
  type ProblemCode,
} from '../index.ts';
import { fieldsOf, type Field } from './fields.ts';

/** Where the reference is written. */
export const referenceFile = new URL('../../../docs/reference/http.md', import.meta.url);

const ofAllSigned = problemsOf({ access: 'signed', problems: [] });

const introduction = `# HTTP reference

Made from the endpoint definitions in \`src/contract\` by \`npm run reference\`. Times are ISO 8601 instants in UTC, days are ISO calendar days. Every signed request carries HubSpot's signature, version 3, and says in its query who is asking; no other parameter, and no body, names a user or an account. What stands in a path is percent-encoded twice, and an address has one question mark: HubSpot signs \`%3F\` as \`?\`, so any other address is refused.

Every answer that is not 200 is a problem:

${tableOf('Problem', fieldsOf(problemSchema, 'output'))}

Any signed request can be answered with ${listOf(ofAllSigned)}; further problems stand with the endpoint.

Where accounts install the app by OAuth, two addresses are for browsers and answer with pages: \`GET /install\` leads to HubSpot's consent page, and \`GET /oauth/callback\` is where HubSpot sends the browser back to.
`;

const callers: Record<Access, string> = {
  open: 'anyone',
  link: 'whoever holds the link, by its own signature',
  signed: 'any user of the account, by HubSpot’s signature',
  participant: 'users of the account who take part in the beta, by HubSpot’s signature',
  key: 'programs, by a key of the account',
  superAdmin: 'super admins of the account, by HubSpot’s signature',
};

/** The reference of every endpoint, in Markdown. */
export async function httpReference(): Promise<string> {
  const sections = Object.entries(endpoints).map(([name, endpoint]) => sectionOf(name, endpoint));
  const text = [introduction, ...sections].join('\n');
  return (await format('http.md', text)).code;
}

function sectionOf(name: string, endpoint: Endpoint): string {
  const { summary, access, params, query, body, answers, files } = endpoint;
  const problems = problemsOf(endpoint).filter((code) => !ofAllSigned.includes(code));
  return [
    `## \`${name}\``,
    `${summary} For ${callers[access]}.`,
    params && tableOf('In the path', fieldsOf(params, 'input')),
    query && tableOf('In the query', fieldsOf(query, 'input')),
    body && bodyOf(body),
    files ? `Answers with a file: ${files.join(' or ')}.` : answerOf(answers[200]),
    problems.length > 0 ? `Problems: ${listOf(problems)}.` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function listOf(codes: readonly ProblemCode[]): string {
  return codes.map((code) => `\`${code}\` (${problemStatuses[code]})`).join(', ');
}

function bodyOf(schema: z.ZodMiniType): string {
  const fields = fieldsOf(schema, 'input');
  return fields.length === 0 ? 'Body: `{}`.' : tableOf('Body', fields);
}

function answerOf(schema: z.ZodMiniType): string {
  // What stands under the name of an endpoint is in that one's own table.
  const isElsewhere = ({ name }: Field) =>
    Object.keys(endpoints).some((route) => name.startsWith(`${route}.`));
  return tableOf(
    'Answer',
    fieldsOf(schema, 'output').filter((field) => !isElsewhere(field)),
  );
}

function tableOf(title: string, fields: readonly Field[]): string {
  const rows = fields.map(
    ({ name, type, optional }) => `| \`${name}\`${optional ? ' (optional)' : ''} | ${type} |`,
  );
  return [`| ${title} | |`, '| --- | --- |', ...rows].join('\n');
}
