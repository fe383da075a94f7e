import { objectTypeOf } from 'hubspot-crm';
import {
  caseProperties,
  caseRecords,
  caseType,
  searchCases,
  titleOfCase,
} from 'hubspot-crm/search-cases';
import { expect, it } from 'vitest';
import { exampleAccounts } from '../../examples/accounts.ts';
import type { CrmSearchAnswer } from '../../shared/crm.ts';
import { createCrm } from './answer-question.ts';

const { portalId, ...account } = exampleAccounts[0]!;
const answer = createCrm([
  {
    ...account,
    portalId,
    properties: { [caseType]: caseProperties.map((it) => ({ ...it, label: it.name })) },
    // Backwards: the order of a search is that of the ids, not of the file.
    records: caseRecords.toReversed().map(({ id, properties, deals }) => ({
      objectType: caseType,
      objectTypeId: objectTypeOf(caseType).id,
      objectId: id,
      name: properties['name'] ?? '',
      properties,
      associations: deals.map((deal) => ({ objectTypeId: '0-3', objectId: deal, label: null })),
    })),
  },
]);
const reader = { locale: 'en-us', timeZone: 'UTC' };
/**
 * The workbench knows the properties that an account defines; one that it does not know has no
 * values.
 */
const cases = searchCases.filter((it) => !it.says.startsWith('a property that there is not'));

it.each(cases.map((it) => [titleOfCase(it), it] as const))('%s', async (_, { request, ...it }) => {
  const { limit, after, ...rest } = request;
  const search = answer(
    portalId,
    {
      kind: 'search',
      request: {
        objectType: caseType,
        pageLength: limit,
        after: after === undefined ? undefined : String(after),
        ...rest,
      },
    },
    reader,
  );
  if (it.finds === 'refused') {
    await expect(search).rejects.toMatchObject({ name: 'SearchRefusal' });
    return;
  }
  const { results, total } = (await search) as CrmSearchAnswer;
  expect(results.map(({ objectId }) => String(objectId))).toEqual(it.finds);
  expect(total).toBe(it.total ?? it.finds.length);
});
