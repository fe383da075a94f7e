export { prepareUpload, type PreparedUpload } from './prepare-upload.ts';
