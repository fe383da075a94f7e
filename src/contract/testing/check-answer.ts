import type * as z from 'zod/mini';
import { endpoints, problemSchema, problemsOf, problemStatuses, type Route } from '../index.ts';

/**
 * Holds an answer to the definition of its endpoint.
 *
 * @throws Error when the endpoint does not answer so
 */
export function checkAnswer(route: Route, status: number, body: unknown): void {
  const endpoint = endpoints[route];
  if (status === 200) {
    read(endpoint.answers[200], body, route);
    return;
  }
  const { code } = read(problemSchema, body, route);
  if (!problemsOf(endpoint).includes(code)) {
    throw new Error(`${route} does not list the problem ${code}.`);
  }
  if (problemStatuses[code] !== status) {
    throw new Error(`${route} answered the problem ${code} with the status ${status}.`);
  }
}

function read<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
  route: Route,
): z.output<Schema> {
  const { data, error } = schema.safeParse(body);
  if (error) throw new Error(`The answer to ${route} is not of the contract: ${error.message}`);
  return data;
}
