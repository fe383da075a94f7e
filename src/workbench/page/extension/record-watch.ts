import { release, retain } from '@remote-ui/core';
import type { CrmProperties, FetchOptions } from '../../shared/crm.ts';
import type { PropertiesListener } from '../../shared/worker-protocol.ts';

type Read = (names: string[] | '*', options?: FetchOptions) => Promise<CrmProperties>;

export interface RecordWatch {
  watch(
    id: string,
    names: string[] | '*',
    options: FetchOptions | undefined,
    listener: PropertiesListener,
  ): void;
  unwatch(id: string): void;
  /** Reads the record anew and tells every listener. */
  refresh(): void;
}

/**
 * Who wants to hear of a record's properties. On the workbench nobody else edits the record, so
 * they are told when the extension asks for a refresh.
 */
export function createRecordWatch(read: Read): RecordWatch {
  const watches = new Map<string, () => Promise<void>>();
  const ends = new Map<string, () => void>();
  return {
    watch(id, names, options, listener) {
      retain(listener);
      ends.set(id, () => release(listener));
      watches.set(id, () =>
        read(names, options).then(
          (properties) => listener(properties),
          (error: Error) => listener({}, { message: error.message }),
        ),
      );
    },
    unwatch(id) {
      watches.delete(id);
      ends.get(id)?.();
      ends.delete(id);
    },
    refresh() {
      for (const tell of watches.values()) void tell();
    },
  };
}
