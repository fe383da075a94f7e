import { expect, test } from 'vitest';
import { describeError } from '../log.ts';
import { toHubSpotError } from './hubspot-error.ts';

const canaries = ['canary7f3a@client.example', 'Canary7f3a Holding AB', 'Bearer canary7f3a'];

/** An answer with the text in each of HubSpot's places, and in some that it never had. */
function answerWith(text: string) {
  const context = { requiredGranularScopes: [text], [text]: [text], invalidPropertyName: [text] };
  const body = {
    status: text,
    category: text,
    subCategory: text,
    error: text,
    error_description: text,
    message: text,
    correlationId: text,
    policyName: text,
    links: { [text]: text },
    errors: [{ message: text, code: text, in: text, context }],
    [text]: text,
  };
  return { code: 400, body, headers: { 'retry-after': text, 'x-hubspot-correlation-id': text } };
}

test.each(canaries)('of an answer of HubSpot’s, the text %j is in no log', (canary) => {
  const { body, ...answer } = answerWith(canary);
  const thrownWith = (as: unknown) =>
    Object.assign(new Error(`HTTP-Code: 400 Body: ${canary}`), answer, { body: as });
  const { status, error, ...categoryAlone } = body;
  for (const thrown of [
    thrownWith(body),
    thrownWith({ ...categoryAlone, status: 'error' }),
    thrownWith(JSON.stringify({ ...categoryAlone, status, error })),
    thrownWith(`<html>${canary}</html>`),
    new SyntaxError(`Unexpected token in ${canary}`),
    new Error(canary, { cause: new Error(canary) }),
  ]) {
    const failure = toHubSpotError(thrown, 'read the user', new Date(0));
    const logged = JSON.stringify([describeError(failure), failure.details, failure.message]);
    expect(logged).not.toMatch(/canary7f3a/i);
    expect(logged).toContain('read the user');
  }
});
