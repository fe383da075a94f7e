import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareUpload } from './prepare-upload.ts';

const { values, positionals } = parseArgs({
  options: { variant: { type: 'string' } },
  allowPositionals: true,
});
const project = path.resolve(positionals[0] ?? '.');
const output = path.resolve(positionals[1] ?? path.join(project, 'dist/upload'));
const prepared = await prepareUpload(project, output, values).catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
for (const file of prepared.leftOut) {
  console.warn(`Left out, because a secret may be in it: ${path.relative(project, file)}`);
}
console.log(
  `Ready to upload: ${path.relative(process.cwd(), prepared.folder)}\n` +
    `  cd ${path.relative(process.cwd(), prepared.folder)} && hs project upload`,
);
