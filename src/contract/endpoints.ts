import type * as z from 'zod/mini';
import { accessEndpoints } from './access.ts';
import { alertEndpoints } from './alerts.ts';
import { alertListEndpoints } from './alert-lists.ts';
import { alertMailEndpoints } from './alert-mail.ts';
import { apiKeyEndpoints } from './api-keys.ts';
import { apiEndpoints, type ApiRoute } from './api.ts';
import { dealMappingEndpoints } from './deal-mapping.ts';
import { dealPropertyEndpoints } from './deal-properties.ts';
import { deletionEndpoints } from './deletion.ts';
import type { Endpoint, RouteName } from './endpoint.ts';
import { enrolmentEndpoints } from './enrolment.ts';
import { exportEndpoints } from './exports.ts';
import { factsEndpoints } from './facts.ts';
import { healthEndpoints } from './health.ts';
import { historyEndpoints } from './history.ts';
import { listEndpoints } from './lists.ts';
import { openingEndpoints } from './opening.ts';
import { preferencesEndpoints } from './preferences.ts';
import { comparisonEndpoints } from './comparison.ts';
import { retentionEndpoints } from './retention.ts';
import { rulesEndpoints } from './rules.ts';
import { scenarioEndpoints } from './scenarios.ts';
import { settingsEndpoints } from './settings.ts';
import { snapshotEndpoints } from './snapshots.ts';
import { syncEndpoints } from './sync.ts';
import { textsEndpoints } from './texts.ts';

/** Every endpoint of the server, by method and path. */
export const endpoints = {
  ...openingEndpoints,
  ...enrolmentEndpoints,
  ...factsEndpoints,
  ...rulesEndpoints,
  ...historyEndpoints,
  ...syncEndpoints,
  ...snapshotEndpoints,
  ...settingsEndpoints,
  ...accessEndpoints,
  ...alertEndpoints,
  ...alertMailEndpoints,
  ...alertListEndpoints,
  ...apiKeyEndpoints,
  ...deletionEndpoints,
  ...retentionEndpoints,
  ...comparisonEndpoints,
  ...dealMappingEndpoints,
  ...dealPropertyEndpoints,
  ...preferencesEndpoints,
  ...scenarioEndpoints,
  ...exportEndpoints,
  ...listEndpoints,
  ...textsEndpoints,
  ...healthEndpoints,
} as const satisfies Record<RouteName, Endpoint>;

type Endpoints = typeof endpoints;
/** The name of an endpoint. */
export type Route = keyof Endpoints;

type Part = 'params' | 'query' | 'body';
type PartsOf<R extends Route> = keyof Endpoints[R] & Part;
type SchemaOf<R extends Route, P extends PartsOf<R>> = Extract<Endpoints[R][P], z.ZodMiniType>;

/** What a client sends. */
export type RequestTo<R extends Route> = { [P in PartsOf<R>]: Unchanged<z.input<SchemaOf<R, P>>> };
type Unchanged<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Unchanged<Value[Key]> }
  : Value;
/** What a server gets, once the schemas have read it. */
export type RequestOf<R extends Route> = { [P in PartsOf<R>]: z.output<SchemaOf<R, P>> };
/** What a server answers. */
export type AnswerOf<R extends Route> = z.output<Endpoints[R]['answers'][200]>;

const routes = Object.keys(endpoints) as Route[];
const methods = [...new Set(routes.map((name) => name.split(' ')[0] ?? ''))];
const patterns = routes
  .filter((name) => name.includes(':'))
  .map((name): [RegExp, Route] => [new RegExp(`^${name.replaceAll(/:\w+/g, '[^/]+')}$`), name]);
/** Asked several times for each request. */
const exactRoutes = new Map<string, Route>(
  routes.filter((name) => !name.includes(':')).map((name) => [name, name]),
);
const apiRoutes = new Map(
  (Object.keys(apiEndpoints) as ApiRoute[]).map((name) => [name as string, name]),
);

/** The endpoint or the one of the API that a request is for. @param path without its query */
export function findAnyRoute(method: string, path: string): Route | ApiRoute | undefined {
  return apiRoutes.get(`${method} ${path}`) ?? findRoute(method, path);
}

/** The methods of the endpoints at a path, without its query; none where there is no endpoint. */
export function methodsAt(path: string): string[] {
  return methods.filter((method) => findAnyRoute(method, path) !== undefined);
}

/** The endpoint that a request is for. @param path without its query */
export function findRoute(method: string, path: string): Route | undefined {
  const name = `${method} ${path}`;
  return exactRoutes.get(name) ?? patterns.find(([pattern]) => pattern.test(name))?.[1];
}
