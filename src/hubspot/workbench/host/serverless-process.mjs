/**
 * Runs one function of a HubSpot project and ends. Plain JavaScript, started without a loader:
 * HubSpot does not compile functions either.
 */
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { askWorkbench, leadHubSpotHere } from './hubspot-api-here.mjs';

process.once('message', async ({ file, context }) => {
  Object.assign(process.env, context.secrets);
  const secrets = Object.values(context.secrets).filter((it) => it !== '');
  await leadHubSpotHere(secrets, askWorkbench());
  run(file, context).then(
    (response) => process.send({ response: response ?? null }),
    (error) => process.send({ error: messageOf(error), trace: traceOf(error) }),
  );
});

function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** Where it failed and what caused it; never the error's other properties, which may hold a token. */
function traceOf(error) {
  if (!(error instanceof Error)) return messageOf(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${messageOf(error.cause)}`;
  return `${error.stack}${cause}`;
}

/** Older functions answer through a callback, today's by what they return. */
async function run(file, context) {
  const loaded = await import(pathToFileURL(file).href);
  const main = loaded.main ?? loaded.default?.main;
  if (typeof main !== 'function') throw new Error('The function has no export named "main"');
  return new Promise((resolve, reject) => {
    Promise.resolve(main(context, resolve)).then((returned) => {
      if (returned !== undefined || main.length < 2) resolve(returned);
    }, reject);
  });
}
