/** What is looked at before a file is uploaded. */
export interface Sized {
  name: string;
  /** Bytes. */
  size: number;
}

export type UploadRefusal = 'extension' | 'size' | 'limit';

export interface UploadRules {
  /** With or without their dot, in any case; all when empty. */
  extensions: string[];
  /** Bytes that one file may have. */
  largest: number;
  /** How many more files there may be. */
  room: number;
}

/** Tells the files that may be uploaded from those that may not; only the former need room. */
export function sortFiles<File extends Sized>(
  files: File[],
  { extensions, largest, room }: UploadRules,
) {
  const allowed = extensions.map(plainExtension);
  const accepted: File[] = [];
  const refused: { file: File; reason: UploadRefusal }[] = [];
  for (const file of files) {
    const reason = reasonAgainst(file);
    if (reason === null) accepted.push(file);
    else refused.push({ file, reason });
  }
  return { accepted, refused };

  function reasonAgainst({ name, size }: Sized): UploadRefusal | null {
    const at = name.lastIndexOf('.');
    const extension = at === -1 ? '' : plainExtension(name.slice(at));
    if (allowed.length > 0 && !allowed.includes(extension)) return 'extension';
    if (size > largest) return 'size';
    return accepted.length < room ? null : 'limit';
  }
}

/** `.PDF` as `pdf`. */
export function plainExtension(extension: string): string {
  return extension.replace(/^\./, '').toLowerCase();
}
