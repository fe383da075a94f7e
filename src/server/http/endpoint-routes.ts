import {
  endpoints,
  type AnswerOf,
  type Endpoint,
  type RequestOf,
  type Route,
} from '@partner-tier-points/contract';
import { Hono, type Context } from 'hono';
import { checkAnswer } from './check-answer.ts';
import type { Environment } from './environment.ts';
import { ProblemError } from './problem.ts';
import { StoredAnswers, type KeyedAnswer } from './stored-answers.ts';
import { readBody, readParameters } from './read-input.ts';

type Handler<R extends Route, Answer> = (
  request: RequestOf<R>,
  context: Context<Environment>,
) => Promise<Answer>;

/** Routes of endpoints, made from their definitions. */
export class EndpointRoutes {
  readonly hono = new Hono<Environment>();

  /**
   * Answers an endpoint with JSON. The handler gets what the schemas of the endpoint have read, after
   * the rights that it needs were looked up. An answer that breaks the contract is not sent: a page
   * would show it as it is.
   */
  on<R extends Route>(route: R, handler: Handler<R, AnswerOf<R>>): this {
    return this.answering(route, handler, (answer, context) =>
      context.json(checkAnswer(route, answer)),
    );
  }

  /** The same with bytes that are kept for as long as all that they depend on is the same. */
  stored<R extends Route>(
    route: R,
    handler: Handler<R, KeyedAnswer<AnswerOf<R>>>,
    mostBytes?: number,
  ): this {
    const answers = new StoredAnswers(mostBytes);
    return this.answering(route, handler, ({ key, make }, context) => {
      const json = async () => JSON.stringify(checkAnswer(route, await make()));
      return answers.answer(context, { key: `${route} ${key}`, make: json });
    });
  }

  /** Answers an endpoint with a file. */
  file<R extends Route>(route: R, handler: Handler<R, Response>): this {
    return this.answering(route, handler, (answer) => answer);
  }

  private answering<R extends Route, Answer>(
    route: R,
    handler: Handler<R, Answer>,
    respond: (answer: Answer, context: Context<Environment>) => Response | Promise<Response>,
  ): this {
    const endpoint: Endpoint = endpoints[route];
    const [method = '', path = ''] = route.split(' ');
    this.hono.on(method, path, async (context) => {
      if (endpoint.access === 'participant') await context.get('requireParticipant')();
      const request = await readRequest<R>(endpoint, context).catch((error: unknown) => {
        // Whoever has no link learns nothing from trying.
        if (endpoint.access !== 'link') throw error;
        throw new ProblemError('notFound', 'The link has expired or is incomplete.');
      });
      if (endpoint.access === 'superAdmin') {
        await context.get('requireSuperAdmin')();
      }
      return respond(await handler(request, context), context);
    });
    return this;
  }
}

async function readRequest<R extends Route>(
  { params, query, body }: Endpoint,
  context: Context<Environment>,
): Promise<RequestOf<R>> {
  const { req } = context;
  const request = {
    params: params && readParameters(params, decodeTwice(req.param())),
    query: query && readParameters(query, req.query()),
    body: body && (await readBody(context, body)),
  };
  // Each part by the schema of its name: what `RequestOf` says, part by part.
  return request as RequestOf<R>;
}

/**
 * Clients encode what stands in a path twice: of a name with `?` or `/` that is encoded once, HubSpot
 * signs the plain character, and proxies read it as the end of the name.
 *
 * @throws {ProblemError} `request.invalid` when a `%` is not the beginning of an encoded character.
 */
function decodeTwice(decodedOnce: Record<string, string>): Record<string, string> {
  const decoded = Object.entries(decodedOnce).map(([name, value]) => {
    try {
      return [name, decodeURIComponent(value)];
    } catch {
      throw new ProblemError('request.invalid', 'Encode what stands in the path twice.', {
        fields: [{ path: name, message: 'is not encoded twice' }],
      });
    }
  });
  return Object.fromEntries(decoded) as Record<string, string>;
}
