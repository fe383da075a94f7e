import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ownValue } from 'hubspot-crm';
import { featureFolders, singleFeatures } from './feature-folders.ts';
import { parseJson } from './parse-json.ts';
import { listFiles, readText } from './project-files.ts';

/** A `*-hsmeta.json` that HubSpot reads. */
export interface MetaFile {
  /** Absolute. */
  file: string;
  uid: string | null;
  type: string | null;
}

export interface MetaFiles {
  read: MetaFile[];
  /** What HubSpot skips or refuses, a sentence each, with what to do about it. */
  problems: string[];
  /** Of them, that which each uid that appears twice is told by. */
  twice: Map<string, string>;
}

export const noMetaFiles: MetaFiles = { read: [], problems: [], twice: new Map() };

const ending = '-hsmeta.json';
/** What is meant for one, under a name that HubSpot does not read. */
const looksMeant = /hs[-_]?meta(?:\.json[c5]?)?(?:\.txt)?$/i;
const longestUid = 64;
/** More files than these are no folder of source. */
const mostFiles = 20_000;

/**
 * Looks at the `*-hsmeta.json` files of a project by the rules of HubSpot's parser: which of them it
 * reads, skips without a word, and refuses.
 *
 * @param folder the project's: problems name files relative to it.
 */
export async function readMetaFiles(folder: string, sourceFolder: string): Promise<MetaFiles> {
  const nameOf = (file: string) => path.relative(folder, file).split(path.sep).join('/');
  const found = await findMetaFiles(sourceFolder);
  const looked = await Promise.all(found.map((file) => lookAt(file, sourceFolder, nameOf)));
  const read = looked.flatMap((it) => (it.meta ? [it.meta] : []));
  const twice = new Map(
    groups(read, (it) => it.uid).map(([uid, files]) => [
      uid,
      `${inWords(files.map(nameOf))} have the uid "${uid}", and HubSpot refuses a uid that is used twice; give each its own`,
    ]),
  );
  const tooMany = groups(read, (it) => (isSingle(it.type) ? it.type : null)).map(
    ([type, files]) =>
      `${inWords(files.map(nameOf))} are each of type ${type}, and HubSpot takes one; remove the others`,
  );
  const older = (await olderCards(sourceFolder)).map(
    (file) =>
      `${nameOf(file)}: HubSpot skips it, for cards of this form are of platform versions before 2025.2; describe the card in a *${ending} in ${nameOf(path.join(sourceFolder, featureFolders['card'] ?? ''))}`,
  );
  const ofFiles = [...looked.flatMap((it) => it.problems), ...older];
  const problems = [...ofFiles, ...twice.values(), ...tooMany];
  return { read, problems, twice };
}

/**
 * Where an app is whose project names another folder as its source.
 *
 * @returns what `srcDir` has to be for HubSpot to find it; null where there is none.
 */
export async function sourceFolderOfApp(sourceFolder: string): Promise<string | null> {
  for (const file of await findMetaFiles(sourceFolder)) {
    const appFolder = path.dirname(file);
    if (!file.endsWith(ending) || path.basename(appFolder) !== 'app') continue;
    // One that says nothing of its type is known by its name.
    const { type } = await contentOf(file);
    if (type === 'app' || path.basename(file) === `app${ending}`) return path.dirname(appFolder);
  }
  return null;
}

const isSingle = (type: string | null) => type !== null && singleFeatures.includes(type);

/** Files that share what is told of them, where there are several. */
function groups(
  read: MetaFile[],
  keyOf: (meta: MetaFile) => string | null,
): (readonly [string, string[]])[] {
  const keys = [...new Set(read.flatMap((it) => keyOf(it) ?? []))];
  return keys
    .map((key) => [key, read.filter((it) => keyOf(it) === key).map((it) => it.file)] as const)
    .filter(([, files]) => files.length > 1);
}

function inWords(names: string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

async function lookAt(
  file: string,
  sourceFolder: string,
  nameOf: (file: string) => string,
): Promise<{ meta: MetaFile | null; problems: string[] }> {
  const { dir, base } = path.parse(file);
  const said = (text: string) => `${nameOf(file)}: ${text}`;
  const meta = { file, ...(await contentOf(file)) };
  if (!base.endsWith(ending)) {
    const named = path.join(dir, renamed(base, meta.type));
    const text = `HubSpot skips it, for it reads files that end in ${ending}; rename it to ${path.basename(named)}`;
    return { meta: null, problems: [said(text)] };
  }
  const own = path.relative(sourceFolder, dir).split(path.sep).join('/');
  const wanted = meta.type === null ? undefined : ownValue(featureFolders, meta.type);
  const place = (of: string) => nameOf(path.join(sourceFolder, of));
  if (!Object.values(featureFolders).includes(own)) {
    const text = `HubSpot skips it, for it reads no such file in this folder; move it to ${wanted ? place(wanted) : `the folder of its type, such as ${place('app/cards')}`}`;
    return { meta: null, problems: [said(text)] };
  }
  // What is no JSON or has no type is refused where it is read.
  if (meta.type === null) return { meta, problems: [] };
  const problems: string[] = [];
  if (wanted === undefined) {
    problems.push(
      `"${meta.type}" is no type that HubSpot has; here it may be ${typesIn(own).join(' or ')}`,
    );
  } else if (wanted !== own) {
    problems.push(
      `HubSpot refuses a file of type ${meta.type} in this folder; move it to ${place(wanted)}`,
    );
  }
  if (meta.uid !== null && !isUid(meta.uid)) {
    problems.push(
      `HubSpot refuses the uid "${meta.uid}"; use at most ${longestUid} letters, digits, periods, hyphens and underscores`,
    );
  }
  return { meta, problems: problems.map(said) };
}

const typesIn = (folder: string) =>
  Object.entries(featureFolders).flatMap(([type, own]) => (own === folder ? [type] : []));

/** With the variables of a profile in it, it is known only later. */
const isUid = (uid: string) =>
  uid.includes('${') || (uid.length <= longestUid && /^[\w.-]+$/.test(uid));

function renamed(name: string, type: string | null): string {
  const [before = ''] = name.split(/[-._ ]?hs[-_]?meta/i);
  return `${before || type || 'app'}${ending}`;
}

async function contentOf(file: string): Promise<Omit<MetaFile, 'file'>> {
  try {
    const content = Object(parseJson((await readText(file)) ?? '')) as Record<string, unknown>;
    const text = (name: string) => {
      const value = ownValue(content, name);
      return typeof value === 'string' ? value : null;
    };
    return { uid: text('uid'), type: text('type') };
  } catch {
    return { uid: null, type: null };
  }
}

/** Where templates of the layout before had them; beside an app of today's, nothing names them. */
async function olderCards(sourceFolder: string): Promise<string[]> {
  const folder = path.join(sourceFolder, 'app', 'extensions');
  const files = (await listFiles(folder)).filter((name) => name.endsWith('.json'));
  const looked = await Promise.all(
    files.map(async (name) => ({ name, ...(await contentOf(path.join(folder, name))) })),
  );
  return looked.filter((it) => it.type === 'crm-card').map(({ name }) => path.join(folder, name));
}

/** All of them, wherever they are; what is installed is not the project's own. */
async function findMetaFiles(sourceFolder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [sourceFolder];
  let seen = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      seen += 1;
      if (seen > mostFiles) return found.sort();
      const file = path.join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== 'node_modules') waiting.push(file);
      if (entry.isFile() && (entry.name.endsWith(ending) || looksMeant.test(entry.name))) {
        found.push(file);
      }
    }
  }
  return found.sort();
}
