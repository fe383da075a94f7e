import type {
  WorkbenchPipeline,
  WorkbenchProperty,
  WorkbenchRecord,
} from '../../shared/account.ts';
import type {
  AssociationsAnswer,
  AssociationsRequest,
  CrmProperties,
  CrmQuestion,
  CrmSearchAnswer,
  HubSpotApiAnswer,
  RecordKey,
} from '../../shared/crm.ts';
import type { HubSpotFetchAnswer } from '../../shared/hubspot-fetch.ts';
import {
  type ServerlessAnswer,
  type ServerlessRequest,
  unanswered,
} from '../../shared/serverless.ts';
import type { FetchFromWorker, PageApi } from '../../shared/worker-protocol.ts';
import { tellRecordChange } from '../record-changes.ts';
import { askInStream } from './answer-stream.ts';
import { askCrm, type CrmReply, CrmRefusal } from './ask-crm.ts';
import { emptyAnswer } from './empty-answer.ts';
import type { Host } from './host-context.ts';
import { overNetwork } from './network.ts';
import type { RecordWatch } from './record-watch.ts';
import { isTypeOf } from '../../shared/record-type.ts';
import { isCustomType } from 'hubspot-crm';
import { writeJson } from '../write-json.ts';

/** Everything data: the part of what a worker asks that leaves the page. */
export type DataApi = Omit<PageApi, 'log' | 'crash' | 'watchProperties' | 'unwatchProperties'>;

/** The same for host components, which draw CRM data themselves. */
export interface CrmApi {
  properties(record: RecordKey, names: string[]): Promise<CrmProperties>;
  /** The labels and types of a type's properties; empty where nothing is known. */
  definitions(objectType: string): Promise<WorkbenchProperty[]>;
  /** The type's pipelines; empty for a type without any. */
  pipelines(objectType: string): Promise<WorkbenchPipeline[]>;
  associations(record: RecordKey, request: AssociationsRequest): Promise<AssociationsAnswer>;
  format(objectType: string, list: CrmProperties[]): Promise<CrmProperties[]>;
  /** Saves values of a record and notifies the page. @throws {Error} why they are refused. */
  update(record: RecordKey, properties: Record<string, string>): Promise<void>;
}

export function createCrmApi(host: Host): CrmApi {
  return {
    properties: (record, names) => askLogged(host, { kind: 'properties', record, names }),
    definitions: (objectType) => askLogged(host, { kind: 'definitions', objectType }),
    pipelines: (objectType) => askLogged(host, { kind: 'pipelines', objectType }),
    associations: (record, request) => askLogged(host, { kind: 'associations', record, request }),
    format: (objectType, propertiesList) =>
      askLogged(host, { kind: 'format', objectType, propertiesList }),
    async update(record, properties) {
      await askLogged(host, { kind: 'update', record, properties });
      tellRecordChange({ portalId: host.account.portalId, record, properties });
    },
  };
}

/** Answers what an extension asks for through the workbench's process, and logs it. */
export function createDataApi(host: Host, record: WorkbenchRecord | null): DataApi {
  const key = record && { objectTypeId: record.objectTypeId, objectId: record.objectId };
  const needKey = () => {
    if (!key) throw new Error('There is no record here');
    return key;
  };
  const crm = <Answer>(question: CrmQuestion) => askLogged<Answer>(host, question);
  return {
    hubspotFetch: (request) => hubspotFetch(host, request),
    serverless: (request) => runServerless(host, request, key),
    crmProperties: async (names, options) =>
      crm<CrmProperties>({ kind: 'properties', record: needKey(), names, options }),
    crmSearch: (request, options) => crm<CrmSearchAnswer>({ kind: 'search', request, options }),
    crmAssociations: async (request, options) =>
      crm<AssociationsAnswer>({ kind: 'associations', record: needKey(), request, options }),
    formatCrmProperties: (request) => crm<CrmProperties[]>({ kind: 'format', ...request }),
    hubspotApi: (request) => crm<HubSpotApiAnswer>({ kind: 'api', request }),
  };
}

/** The subscriptions, which live on the page. */
export function watchApi(watch: RecordWatch) {
  return {
    watchProperties: watch.watch,
    unwatchProperties: watch.unwatch,
  };
}

const since = (start: number) => `${Math.round(performance.now() - start)} ms`;

/** Characters of a body: one more than HubSpot's limit of bytes is too much in any case. */
const mostSent = 1_000_001;

/** The workbench's process sends the request: the page holds no secret to sign it with. */
async function hubspotFetch(host: Host, request: FetchFromWorker): Promise<HubSpotFetchAnswer> {
  const start = performance.now();
  const name = `${request.method} ${request.url.split('?')[0]}`;
  try {
    const answer = await overNetwork(
      host.network(),
      () =>
        askInStream<HubSpotFetchAnswer>('/api/fetch', {
          ...request,
          // More than HubSpot takes is refused with its answer, and need not be sent for that.
          body: request.body?.slice(0, mostSent) ?? null,
          portalId: host.account.portalId,
          userId: host.user.id,
        }),
      (status) => ({
        status,
        headers: { 'content-type': 'application/json' },
        body: writeJson({ status: 'error', message: 'Failing on purpose' }),
      }),
    );
    const details = `${since(start)}\n${request.body ?? ''}\n${answer.body}`;
    const level = answer.status < 400 ? 'info' : 'warn';
    const refused = answer.refusal === undefined ? '' : `: ${answer.refusal}:`;
    host.log(level, 'fetch', `${name}${refused} ${answer.status}`, details);
    return answer;
  } catch (error) {
    host.log('warn', 'fetch', `${name} ${(error as Error).message}`, since(start));
    throw error;
  }
}

interface Run {
  answer: ServerlessAnswer;
  lines: string[];
  /** What the extension gives is no order to run a function. */
  isMisuse?: true;
}

async function runServerless(
  host: Host,
  request: ServerlessRequest,
  record: { objectTypeId: string; objectId: string } | null,
): Promise<ServerlessAnswer> {
  const start = performance.now();
  const refused = (message: string): Run => ({
    answer: { status: 'ERROR' as const, message },
    lines: [],
  });
  const { answer, lines, isMisuse } = await overNetwork<Run>(
    host.network(),
    () =>
      askInStream('/api/serverless', {
        ...request,
        record,
        portalId: host.account.portalId,
        userId: host.user.id,
      }),
    (status) => refused(`Failing on purpose with ${status}`),
  ).catch((error: Error) => refused(error.message));
  const details = [since(start), writeJson(request), ...lines, writeJson(answer)];
  const level = answer.status === 'SUCCESS' ? 'info' : 'warn';
  // What the function makes of it may look like the extension's own mistake.
  for (const line of lines.filter((it) => it.startsWith(unanswered))) {
    host.log('warn', 'serverless', `${request.name}: 404`, line);
  }
  host.log(level, 'serverless', `${request.name} ${answer.status}`, details.join('\n'));
  if (isMisuse && answer.status === 'ERROR') {
    host.log('error', 'component', `hubspot.serverless: ${answer.message}`);
  }
  return answer;
}

/** What an extension calls to ask each of them. */
const askedBy: Record<CrmQuestion['kind'], string> = {
  properties: 'useCrmProperties',
  search: 'useCrmSearch',
  associations: 'useAssociations',
  format: 'formatCrmProperties',
  api: 'fetchHubSpotApi',
  // Of the workbench's own components.
  definitions: 'properties',
  pipelines: 'pipelines',
  update: 'editing',
};

async function askLogged<Answer>(host: Host, question: CrmQuestion): Promise<Answer> {
  const start = performance.now();
  const reply = await overNetwork<CrmReply<Answer>>(
    host.network(),
    async () => {
      const empty = host.network().empty ? emptyAnswer(question) : undefined;
      return empty === undefined ? askCrm(host, question) : { data: empty as Answer };
    },
    (status) => ({ error: `Failing on purpose with ${status}` }),
  );
  const details = `${since(start)}\n${writeJson(question)}\n${writeJson(reply)}`;
  const failed = 'error' in reply;
  host.log(failed ? 'warn' : 'info', 'crm', failed ? reply.error : question.kind, details);
  if (failed && reply.isMisuse) {
    host.log('error', 'component', `${askedBy[question.kind]}: ${reply.error}`);
  }
  if (failed) throw new CrmRefusal(reply.error);
  tellUnknownType(host, question);
  return reply.data;
}

/** A custom type may be one of the developer's own account: nothing is wrong, and nothing is found. */
function tellUnknownType({ account, log }: Host, question: CrmQuestion): void {
  const name =
    question.kind === 'search'
      ? question.request.objectType
      : question.kind === 'associations'
        ? question.request.toObjectType
        : null;
  if (name === null || account.isConnected || !isCustomType(name) || isTypeOf(account, name))
    return;
  log(
    'warn',
    'component',
    `${askedBy[question.kind]}: nothing is found, for ${account.name} has no object type ${name}; add a record of it to the file of accounts`,
  );
}
