import { type FileRefusal, largestFile } from '../../shared/files.ts';

export interface StoredFile {
  id: number;
  portalId: string;
  /** Who has uploaded it. */
  userId: string;
  name: string;
  content: Uint8Array<ArrayBuffer>;
}

export interface FileStore {
  /** @returns the file as it is kept, or why it is not. */
  add(file: Omit<StoredFile, 'id'>): StoredFile | FileRefusal;
  /** Of the account, and of one user when named; the oldest first. */
  list(portalId: string, userId?: string): StoredFile[];
  get(portalId: string, id: number): StoredFile | null;
  /** @returns whether there was such a file of the user's. */
  remove(portalId: string, userId: string, id: number): boolean;
}

/** Bytes that all files may have together. */
const usualRoom = 200_000_000;

/** The files that users have uploaded, in memory: as long as the workbench runs. */
export function createFileStore(room = usualRoom): FileStore {
  const files = new Map<number, StoredFile>();
  let lastId = 0;
  const all = () => [...files.values()];
  const get = (portalId: string, id: number) => {
    const file = files.get(id);
    return file?.portalId === portalId ? file : null;
  };
  return {
    add(file) {
      if (file.content.byteLength > largestFile) return 'size';
      const kept = all().reduce((sum, it) => sum + it.content.byteLength, 0);
      if (kept + file.content.byteLength > room) return 'full';
      lastId += 1;
      const stored = { ...file, id: lastId };
      files.set(lastId, stored);
      return stored;
    },
    list: (portalId, userId) =>
      all().filter(
        (it) => it.portalId === portalId && (userId === undefined || it.userId === userId),
      ),
    get,
    remove: (portalId, userId, id) => get(portalId, id)?.userId === userId && files.delete(id),
  };
}
