import path from 'node:path';
import { prepareUpload } from './prepare-upload.ts';

const project = path.resolve(process.argv[2] ?? '.');
const output = path.resolve(process.argv[3] ?? path.join(project, 'dist/upload'));
const prepared = await prepareUpload(project, output);
console.log(
  `Ready to upload: ${path.relative(process.cwd(), prepared.folder)}\n` +
    `  cd ${path.relative(process.cwd(), prepared.folder)} && hs project upload`,
);
