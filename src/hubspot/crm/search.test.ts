import { expect, it } from 'vitest';
import { isSameObjectType, searchRecords } from './index.ts';
import {
  caseProperties,
  type CaseRecord,
  caseRecords,
  caseType,
  searchCases,
  titleOfCase,
} from './search-cases.ts';

const properties: readonly { name: string; type: string; isMultiple?: boolean }[] = [
  ...caseProperties,
  { name: 'name', type: 'string' },
];

it.each(searchCases.map((it) => [titleOfCase(it), it] as const))(
  '%s',
  (_, { request, finds, total }) => {
    const search = () =>
      searchRecords<CaseRecord>(
        caseRecords,
        {
          propertiesOf: (it) => it.properties,
          kindOf: (name) => properties.find((it) => it.name === name),
          associatedIds: (it, objectType) =>
            isSameObjectType(objectType, 'deals') ? it.deals : [],
        },
        request,
        { objectType: caseType },
      );
    if (finds === 'refused') {
      expect(search).toThrow(expect.objectContaining({ name: 'SearchRefusal' }));
      return;
    }
    const answer = search();
    expect(answer.results.map((it) => it.id)).toEqual(finds);
    expect(answer.total).toBe(total ?? finds.length);
  },
);
