import { formatProperties, type Reader } from 'hubspot-crm/format';
import type { ConnectedAccount } from '../../shared/account.ts';
import type { CrmProperties, CrmQuestion, FetchOptions } from '../../shared/crm.ts';
import { changeRecord } from '../../shared/record-properties.ts';
import { createApiSource } from './api-source.ts';
import type { CrmSource } from './crm-source.ts';
import { createRecordSource } from './record-source.ts';

/**
 * Answers what the SDK's CRM hooks ask, from HubSpot's API where the account has one, otherwise
 * from the account's own records. What is saved is put into these in either case.
 *
 * @throws {Error} with HubSpot's message when the data cannot be had; the hook shows it.
 */
export function createCrm(accounts: ConnectedAccount[]) {
  const sources = new Map(
    accounts.map((account) => [
      account.portalId,
      account.api ? createApiSource(account.api) : createRecordSource(account),
    ]),
  );

  return async function answer(
    portalId: string,
    question: CrmQuestion,
    reader: Reader,
  ): Promise<unknown> {
    const source = sources.get(portalId);
    if (!source) throw new Error('This account does not exist');
    const format = (objectType: string, list: CrmProperties[], options?: FetchOptions) =>
      formatAll(source, objectType, list, options, reader);
    switch (question.kind) {
      case 'properties': {
        const { record, names, options } = question;
        const found = await source.properties(record, names);
        return (await format(record.objectTypeId, [found], options))[0];
      }
      case 'search': {
        const answer = await source.search(question.request);
        const list = answer.results.map((it) => it.properties);
        const formatted = await format(question.request.objectType, list, question.options);
        return { ...answer, results: withProperties(answer.results, formatted) };
      }
      case 'associations': {
        const answer = await source.associations(question.record, question.request);
        const list = answer.results.map((it) => it.properties);
        const formatted = await format(question.request.toObjectType, list, question.options);
        return { ...answer, results: withProperties(answer.results, formatted) };
      }
      case 'format':
        return format(question.objectType, question.propertiesList, {
          propertiesToFormat: 'all',
          formattingOptions: question.formattingOptions,
        });
      case 'definitions':
        return source.definitions(question.objectType);
      case 'pipelines':
        return source.pipelines(question.objectType);
      case 'update': {
        await source.update(question.record, question.properties);
        // So that the page shows them when it is loaded again, wherever they were saved.
        const account = accounts.find((it) => it.portalId === portalId);
        if (account) {
          account.records = changeRecord(account.records, question.record, question.properties);
        }
        return null;
      }
      case 'api':
        return source.request(question.request);
    }
  };
}

function withProperties<Result extends object>(results: Result[], formatted: CrmProperties[]) {
  return results.map((result, at) => ({ ...result, properties: formatted[at] ?? {} }));
}

async function formatAll(
  source: CrmSource,
  objectType: string,
  list: CrmProperties[],
  options: FetchOptions | undefined,
  reader: Reader,
): Promise<CrmProperties[]> {
  const wanted = options?.propertiesToFormat ?? [];
  if (wanted.length === 0) return list;
  const definitions = await source.definitions(objectType);
  return list.map((properties) =>
    formatProperties(properties, definitions, wanted, options?.formattingOptions ?? {}, reader),
  );
}
