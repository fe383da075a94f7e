/**
 * Runs one function of a HubSpot project and ends. Plain JavaScript, started without a loader:
 * HubSpot does not compile functions either.
 */
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { askWorkbench, leadHubSpotHere } from './hubspot-api-here.mjs';

const ownFile = import.meta.url;

process.once('message', async ({ file, context, own }) => {
  Object.assign(process.env, context.secrets);
  await leadHubSpotHere(
    own.filter((it) => it !== ''),
    askWorkbench(),
  );
  run(file, context).then(answer, (error) => {
    process.send({ error: problemOf(error, file), trace: traceOf(error) });
  });
});

function answer(response) {
  try {
    process.send({ response: response ?? null });
  } catch (error) {
    process.send({
      error: `What the function returned cannot be sent as JSON: ${firstLine(error.message)}`,
    });
  }
}

const firstLine = (text) => text.split('\n')[0];

/** One sentence for the extension; the log has the rest. */
function problemOf(error, file) {
  const message = firstLine(messageOf(error));
  if (error instanceof SyntaxError) {
    // A stack of a file that cannot be read begins with its place.
    const [, line] = /^.*\.[cm]?js:(\d+)$/m.exec(firstLine(error.stack ?? '')) ?? [];
    return line === undefined ? message : `${path.basename(file)}:${line}: ${message}`;
  }
  const [, missing] = /^Cannot find (?:module|package) '([^'./][^']*)'/.exec(message) ?? [];
  if (missing === undefined) return message;
  return `Cannot find the package ${missing}; add it to the functions' package.json and install it`;
}

function messageOf(error) {
  if (error instanceof Error) return error.message;
  if (typeof error === 'string') return error;
  // What else it holds may be a secret.
  if (Object(error) === error) return String(error.message ?? 'The function threw no error');
  return `The function threw ${String(error)}`;
}

/** Where it failed and what caused it; never the error's other properties, which may hold a token. */
function traceOf(error) {
  if (!(error instanceof Error)) return messageOf(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${messageOf(error.cause)}`;
  const isForeign = (line) => /^ {4}at .*\bnode:/.test(line) || line.includes(ownFile);
  const own = String(error.stack)
    .split('\n')
    .filter((line) => !isForeign(line));
  return `${own.join('\n')}${cause}`;
}

/** Older functions answer through a callback, today's by what they return. */
async function run(file, context) {
  const loaded = await import(pathToFileURL(file).href);
  const main = loaded.main ?? loaded.default?.main;
  if (typeof main !== 'function') {
    throw new Error(
      'The function has no export named "main"; write exports.main = async (context) => { ... }',
    );
  }
  return new Promise((resolve, reject) => {
    Promise.resolve(main(context, resolve)).then((returned) => {
      if (returned !== undefined || main.length < 2) resolve(returned);
    }, reject);
  });
}
