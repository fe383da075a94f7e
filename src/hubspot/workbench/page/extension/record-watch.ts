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
  /** Reads the record again and notifies the listeners, of these properties alone when named. */
  refresh(changed?: string[]): void;
}

/**
 * Listeners for a record's properties. They are notified when the extension asks for a refresh,
 * and when the record is edited on the page: on the workbench nobody else edits it.
 */
export function createRecordWatch(read: Read): RecordWatch {
  const watches = new Map<string, { names: string[] | '*'; tell: () => Promise<void> }>();
  const ends = new Map<string, () => void>();
  return {
    watch(id, names, options, listener) {
      retain(listener);
      ends.set(id, () => release(listener));
      watches.set(id, {
        names,
        tell: () =>
          read(names, options).then(
            (properties) => listener(properties),
            (error: Error) => listener({}, { message: error.message }),
          ),
      });
    },
    unwatch(id) {
      watches.delete(id);
      ends.get(id)?.();
      ends.delete(id);
    },
    refresh(changed) {
      for (const { names, tell } of watches.values()) {
        const concerned = !changed || names === '*' || changed.some((it) => names.includes(it));
        if (concerned) void tell();
      }
    },
  };
}
