import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareUpload } from './prepare-upload.ts';

const usage =
  'Use: npm run upload:prepare -- [--variant <name>] [<project folder> [<output folder>]]';

/** `npm run upload:prepare`: writes a copy of the project that HubSpot can build. */
async function main(): Promise<void> {
  const { variant, project, output } = readArguments();
  const prepared = await prepareUpload(project, output, variant === undefined ? {} : { variant });
  for (const file of prepared.leftOut) {
    console.warn(`Left out, because a secret may be in it: ${path.relative(project, file)}`);
  }
  const folder = path.relative(process.cwd(), prepared.folder);
  console.log(`Ready to upload: ${folder}\n  cd ${folder} && hs project upload`);
}

/** @throws {Error} with the usage */
function readArguments(): { variant: string | undefined; project: string; output: string } {
  try {
    const { values, positionals } = parseArgs({
      options: { variant: { type: 'string' } },
      allowPositionals: true,
    });
    const [project = '.', output = path.join(project, 'dist/upload'), ...others] = positionals;
    if (others.length > 0) throw new Error(usage);
    return {
      variant: values.variant,
      project: path.resolve(project),
      output: path.resolve(output),
    };
  } catch (error) {
    throw new Error(usage, { cause: error });
  }
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
