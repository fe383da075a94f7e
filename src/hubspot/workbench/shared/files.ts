/** Bytes; HubSpot takes more, but here files are kept in memory. */
export const largestFile = 20_000_000;

/** A file that a user has uploaded through `FileUpload`, as `FileViewer` lists it. */
export interface UploadedFileDescription {
  id: number;
  name: string;
  /** Bytes. */
  size: number;
  /** On the workbench's own origin, from the first slash on. */
  path: string;
}

/** Of the whole app, or of the user alone, in an account. */
export type FileSource = 'app' | 'appUser';

/** Why the workbench's process does not keep a file: it is too large, or all together are. */
export type FileRefusal = 'size' | 'full';
