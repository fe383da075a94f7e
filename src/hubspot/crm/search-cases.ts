import type { Filter } from './filter.ts';
import type { PropertyKind } from './property-value.ts';
import type { SearchRequest } from './search.ts';

/**
 * How sure a case is: *documented* in HubSpot's guide to the search, *seen* in the real API by
 * people who published it, or a *guess* where nothing was found. `SEARCH.md` has the reasons.
 */
type Source = 'documented' | 'seen' | 'guess';

export interface SearchCase {
  /** What HubSpot does here. */
  says: string;
  source: Source;
  request: SearchRequest;
  /** The ids that are found, in order, or a refusal. */
  finds: string[] | 'refused';
  /** All that match, where a page shows fewer. */
  total?: number;
}

/** The type of the records below; deals and contacts are what they are associated with. */
export const caseType = 'companies';

/** Properties of the cases, besides HubSpot's own `name`, `domain` and `hs_object_id`. */
export const caseProperties: readonly (PropertyKind & { name: string })[] = [
  { name: 'case_text', type: 'string' },
  { name: 'case_number', type: 'number' },
  { name: 'case_date', type: 'date' },
  { name: 'case_instant', type: 'datetime' },
  { name: 'case_yes', type: 'bool' },
  { name: 'case_choice', type: 'enumeration' },
  { name: 'case_choices', type: 'enumeration', isMultiple: true },
];

export interface CaseRecord {
  id: string;
  properties: Record<string, string>;
  /** Ids of deals. */
  deals: string[];
}

/** By ascending id. The last has no value of any of the cases' properties. */
export const caseRecords: readonly CaseRecord[] = [
  {
    id: '901',
    properties: {
      name: 'Zebra Works',
      domain: 'zebra.example.com',
      case_text: 'Acme Café in Göteborg',
      case_number: '9',
      case_date: '2026-02-01',
      case_instant: '2026-02-01T12:00:00.000Z',
      case_yes: 'true',
      case_choice: 'GOLD',
      case_choices: 'red;blue',
    },
    deals: ['801', '802'],
  },
  {
    id: '902',
    properties: {
      name: 'Örebro Tools',
      domain: 'tools.example.com',
      case_text: 'office@hubspot.com',
      case_number: '10.0',
      // The same day and the same instant as above, as HubSpot also writes them.
      case_date: String(Date.UTC(2026, 1, 1)),
      case_instant: String(Date.UTC(2026, 1, 1, 12)),
      case_yes: 'false',
      case_choice: 'gold',
      case_choices: 'blue',
    },
    deals: ['801'],
  },
  {
    id: '903',
    properties: {
      name: 'Works of Acme',
      domain: 'acme.example.com',
      case_text: 'acme',
      case_number: '-1',
      case_date: '2026-03-01',
      case_instant: '2026-03-01T00:00:00Z',
      case_yes: 'false',
      case_choice: 'SILVER',
      case_choices: 'green',
    },
    deals: [],
  },
  { id: '904', properties: { name: 'Empty', domain: 'empty.example.com' }, deals: [] },
];

/** A search by one filter. */
function by(
  says: string,
  source: Source,
  [propertyName, operator, value, highValue]: [
    string,
    string,
    (Filter['value'] | string[])?,
    string?,
  ],
  finds: SearchCase['finds'],
): SearchCase {
  const wanted = Array.isArray(value) ? { values: value } : { value };
  const filter: Filter = { propertyName, operator, ...wanted, highValue };
  return { says, source, request: { filterGroups: [{ filters: [filter] }] }, finds };
}

const isAcme: Filter = { propertyName: 'case_text', operator: 'EQ', value: 'acme' };
const isGold: Filter = { propertyName: 'case_choice', operator: 'EQ', value: 'GOLD' };
const isNine: Filter = { propertyName: 'case_number', operator: 'EQ', value: '9' };
const groups = (...counts: number[]) =>
  counts.map((count) => ({ filters: Array.from({ length: count }, () => isAcme) }));

const missing: SearchCase[] = [
  by(
    'HAS_PROPERTY finds a value',
    'documented',
    ['case_text', 'HAS_PROPERTY'],
    ['901', '902', '903'],
  ),
  by('NOT_HAS_PROPERTY finds no value', 'documented', ['case_text', 'NOT_HAS_PROPERTY'], ['904']),
  by('NEQ passes over no value', 'seen', ['case_text', 'NEQ', 'acme'], ['901', '902']),
  by('NOT_IN passes over no value', 'guess', ['case_text', 'NOT_IN', ['acme']], ['901', '902']),
  by(
    'NOT_CONTAINS_TOKEN passes over no value',
    'guess',
    ['case_text', 'NOT_CONTAINS_TOKEN', 'acme'],
    ['902'],
  ),
  by('LT passes over no value', 'guess', ['case_number', 'LT', '100'], ['901', '902', '903']),
];

const texts: SearchCase[] = [
  by('text has no case', 'documented', ['case_text', 'EQ', 'ACME'], ['903']),
  by('NEQ has no case', 'documented', ['case_text', 'NEQ', 'ACME'], ['901', '902']),
  by('IN finds the whole value', 'documented', ['case_text', 'IN', ['acme', 'café']], ['903']),
  by('IN needs lower case', 'guess', ['case_text', 'IN', ['Acme']], []),
  by('NOT_IN needs lower case', 'guess', ['case_text', 'NOT_IN', ['Acme']], ['901', '902', '903']),
  by('GT compares text by code unit', 'guess', ['case_text', 'GT', 'acme'], ['901', '902']),
  by('an operator that there is not', 'documented', ['case_text', 'LIKE', 'a'], 'refused'),
  by('a property that there is not', 'documented', ['case_none', 'EQ', 'a'], 'refused'),
  by('EQ without a value', 'guess', ['case_text', 'EQ'], 'refused'),
  by('IN without values', 'guess', ['case_text', 'IN', []], 'refused'),
];

const tokens: SearchCase[] = [
  by('a token is a whole word', 'seen', ['case_text', 'CONTAINS_TOKEN', 'acm'], []),
  by('a token has no case', 'documented', ['case_text', 'CONTAINS_TOKEN', 'ACME'], ['901', '903']),
  by('letters outside ASCII', 'guess', ['case_text', 'CONTAINS_TOKEN', 'göteborg'], ['901']),
  by('an accent is part of a letter', 'guess', ['case_text', 'CONTAINS_TOKEN', 'cafe'], []),
  by('* at the start', 'documented', ['case_text', 'CONTAINS_TOKEN', '*cme'], ['901', '903']),
  by('* at the start alone leaves the end', 'guess', ['case_text', 'CONTAINS_TOKEN', '*cm'], []),
  by('* at the end', 'documented', ['case_text', 'CONTAINS_TOKEN', 'acm*'], ['901', '903']),
  by('* at both ends', 'documented', ['case_text', 'CONTAINS_TOKEN', '*cm*'], ['901', '903']),
  by('* in the middle', 'guess', ['case_text', 'CONTAINS_TOKEN', 'ac*e'], ['901', '903']),
  by(
    "the documentation's own example",
    'documented',
    ['case_text', 'CONTAINS_TOKEN', '*@hubspot.com'],
    ['902'],
  ),
  by('all of several words', 'seen', ['case_text', 'CONTAINS_TOKEN', 'göteborg acme'], ['901']),
  by('NOT with *', 'guess', ['case_text', 'NOT_CONTAINS_TOKEN', 'ac*'], ['902']),
];

const numbers: SearchCase[] = [
  by('numbers by size', 'documented', ['case_number', 'GT', '9'], ['902']),
  by('LT', 'documented', ['case_number', 'LT', '9'], ['903']),
  by('LTE', 'documented', ['case_number', 'LTE', '9'], ['901', '903']),
  by('GTE', 'documented', ['case_number', 'GTE', 9], ['901', '902']),
  by('EQ whichever way it is written', 'guess', ['case_number', 'EQ', '10'], ['902']),
  by('NEQ', 'documented', ['case_number', 'NEQ', '10'], ['901', '903']),
  by('BETWEEN, both ends included', 'seen', ['case_number', 'BETWEEN', '-1', '9'], ['901', '903']),
  by('IN', 'documented', ['case_number', 'IN', ['9', '10']], ['901', '902']),
  by('a word for a number', 'guess', ['case_number', 'GT', 'nine'], 'refused'),
];

const times: SearchCase[] = [
  by('a day in ISO', 'documented', ['case_date', 'EQ', '2026-02-01'], ['901', '902']),
  by('a day in ms', 'documented', ['case_date', 'LTE', Date.UTC(2026, 1, 1)], ['901', '902']),
  by('an instant in ISO', 'documented', ['case_instant', 'GT', '2026-02-01T12:00:00Z'], ['903']),
  by(
    'an instant in ms',
    'documented',
    ['case_instant', 'BETWEEN', Date.UTC(2026, 1, 1), String(Date.UTC(2026, 1, 2))],
    ['901', '902'],
  ),
  by(
    'an instant without a zone is UTC',
    'guess',
    ['case_instant', 'EQ', '2026-02-01T12:00:00'],
    ['901', '902'],
  ),
  by('a word for a date', 'guess', ['case_date', 'GT', 'yesterday'], 'refused'),
];

const choices: SearchCase[] = [
  by('a yes', 'documented', ['case_yes', 'EQ', true], ['901']),
  by('a no', 'documented', ['case_yes', 'IN', ['false']], ['902', '903']),
  by('a choice has case', 'documented', ['case_choice', 'EQ', 'gold'], ['902']),
  by(
    'IN a list of choices',
    'documented',
    ['case_choice', 'IN', ['GOLD', 'SILVER']],
    ['901', '903'],
  ),
  by('NEQ of a choice', 'documented', ['case_choice', 'NEQ', 'GOLD'], ['902', '903']),
  by(
    'a token of a choice has case',
    'documented',
    ['case_choice', 'CONTAINS_TOKEN', 'gold'],
    ['902'],
  ),
  by('one of several choices', 'guess', ['case_choices', 'EQ', 'blue'], ['901', '902']),
  by('all of these choices', 'guess', ['case_choices', 'EQ', 'blue;red'], ['901']),
  by('none of several choices', 'guess', ['case_choices', 'NEQ', 'blue'], ['903']),
  by(
    'IN any of several choices',
    'guess',
    ['case_choices', 'IN', ['red', 'green']],
    ['901', '903'],
  ),
  by('NOT_IN none of them', 'guess', ['case_choices', 'NOT_IN', ['red', 'green']], ['902']),
  by('a token among several', 'guess', ['case_choices', 'CONTAINS_TOKEN', 'red'], ['901']),
];

const associations: SearchCase[] = [
  by('associated with a record', 'documented', ['associations.deal', 'EQ', '802'], ['901']),
  by('under the plural', 'guess', ['associations.deals', 'EQ', '801'], ['901', '902']),
  by('under the id', 'guess', ['associations.0-3', 'IN', ['801']], ['901', '902']),
  by('NEQ', 'guess', ['associations.deal', 'NEQ', '802'], ['902']),
  by('any at all', 'guess', ['associations.deal', 'HAS_PROPERTY'], ['901', '902']),
  by('none at all', 'guess', ['associations.deal', 'NOT_HAS_PROPERTY'], ['903', '904']),
  by('with nobody of a type', 'guess', ['associations.contact', 'EQ', '1'], []),
  by('with a custom object', 'documented', ['associations.2-7654321', 'EQ', '1'], 'refused'),
  by('with a type that there is not', 'guess', ['associations.nothing', 'EQ', '1'], 'refused'),
  by('by size', 'guess', ['associations.deal', 'GT', '1'], 'refused'),
];

const groupCases: SearchCase[] = [
  {
    says: 'the filters of a group hold together',
    source: 'documented',
    request: { filterGroups: [{ filters: [isGold, isAcme] }] },
    finds: [],
  },
  {
    says: 'one group is enough',
    source: 'documented',
    request: { filterGroups: [{ filters: [isGold, isNine] }, { filters: [isAcme] }] },
    finds: ['901', '903'],
  },
  {
    says: '18 filters in five groups',
    source: 'documented',
    request: { filterGroups: groups(6, 6, 4, 1, 1) },
    finds: ['903'],
  },
  {
    says: 'a sixth group',
    source: 'documented',
    request: { filterGroups: groups(1, 1, 1, 1, 1, 1) },
    finds: 'refused',
  },
  {
    says: 'a seventh filter in a group',
    source: 'documented',
    request: { filterGroups: groups(7) },
    finds: 'refused',
  },
  {
    says: 'a 19th filter',
    source: 'documented',
    request: { filterGroups: groups(6, 6, 6, 1) },
    finds: 'refused',
  },
];

/** A search by one sort alone. */
function sorted(
  says: string,
  source: Source,
  propertyName: string,
  direction: 'ASCENDING' | 'DESCENDING' | undefined,
  finds: string[],
): SearchCase {
  return { says, source, request: { sorts: [{ propertyName, direction }] }, finds };
}

const sorts: SearchCase[] = [
  {
    says: 'oldest first without a sort',
    source: 'documented',
    request: {},
    finds: ['901', '902', '903', '904'],
  },
  sorted('numbers by size, none last', 'guess', 'case_number', undefined, [
    '903',
    '901',
    '902',
    '904',
  ]),
  sorted('none last downwards too', 'guess', 'case_number', 'DESCENDING', [
    '902',
    '901',
    '903',
    '904',
  ]),
  sorted('equal ones by id', 'guess', 'case_date', 'ASCENDING', ['901', '902', '903', '904']),
  sorted('equal ones by id downwards too', 'guess', 'case_date', 'DESCENDING', [
    '903',
    '901',
    '902',
    '904',
  ]),
  sorted('text without case', 'guess', 'case_text', 'ASCENDING', ['903', '901', '902', '904']),
  sorted('ids downwards', 'documented', 'hs_object_id', 'DESCENDING', ['904', '903', '902', '901']),
  {
    says: 'a second sort',
    source: 'guess',
    request: { sorts: [{ propertyName: 'case_date' }, { propertyName: 'name' }] },
    finds: 'refused',
  },
];

const queries: SearchCase[] = [
  {
    says: 'part of a name',
    source: 'documented',
    request: { query: 'ork' },
    finds: ['901', '903'],
  },
  {
    says: 'another property',
    source: 'documented',
    request: { query: 'tools.example' },
    finds: ['902'],
  },
  { says: 'no case', source: 'guess', request: { query: 'ÖREBRO' }, finds: ['902'] },
  {
    says: 'every word, in any order',
    source: 'guess',
    request: { query: 'acme  works' },
    finds: ['903'],
  },
  { says: 'no other properties', source: 'documented', request: { query: 'göteborg' }, finds: [] },
  {
    says: 'together with filters',
    source: 'documented',
    request: { query: 'works', filterGroups: [{ filters: [isAcme] }] },
    finds: ['903'],
  },
  {
    says: 'more than 3,000 characters',
    source: 'documented',
    request: { query: 'a'.repeat(3001) },
    finds: 'refused',
  },
];

const pages: SearchCase[] = [
  {
    says: 'a page',
    source: 'documented',
    request: { limit: 3 },
    finds: ['901', '902', '903'],
    total: 4,
  },
  {
    says: 'the next',
    source: 'documented',
    request: { limit: 3, after: '3' },
    finds: ['904'],
    total: 4,
  },
  {
    says: 'the 10,000th result',
    source: 'documented',
    request: { limit: 10, after: '9990' },
    finds: [],
    total: 4,
  },
  {
    says: 'the 10,001st',
    source: 'documented',
    request: { limit: 10, after: '9991' },
    finds: 'refused',
  },
  {
    says: 'a cursor that is none',
    source: 'documented',
    request: { after: 'later' },
    finds: 'refused',
  },
];

/** One table for the engine, the sandbox over HTTP and the workbench's host. */
export const searchCases: readonly SearchCase[] = [
  ...missing,
  ...texts,
  ...tokens,
  ...numbers,
  ...times,
  ...choices,
  ...associations,
  ...groupCases,
  ...sorts,
  ...queries,
  ...pages,
];

/** For the title of a test. */
export function titleOfCase({ says, source, request }: SearchCase): string {
  const [filter] = request.filterGroups?.[0]?.filters ?? [];
  const asked = filter && `${filter.operator} ${String(filter.values ?? filter.value ?? '')}`;
  return [says, asked, source].filter(Boolean).join(', ');
}
