import type { ObjectTypeName } from './object-types.ts';

/** A static list of records of one type, as HubSpot's lists API keeps it. Times are ISO 8601. */
export interface SandboxList {
  listId: string;
  name: string;
  objectType: ObjectTypeName;
  /** `MANUAL`: members come and go by calls alone; the sandbox has no other kind. */
  processingType: 'MANUAL';
  createdAt: string;
  updatedAt: string;
  /** Ids of the records in the list, each with the time when it was added. */
  members: Map<string, string>;
}

/** The lists of an account. A name is used once for each object type, whatever its case. */
export class ListStore {
  readonly #lists = new Map<string, SandboxList>();
  #lastId = 0;

  /** Undefined when there is a list of that name already. */
  create(name: string, objectType: ObjectTypeName): SandboxList | undefined {
    if (this.find(objectType, name)) return undefined;
    const now = new Date().toISOString();
    const list: SandboxList = {
      listId: String((this.#lastId += 1)),
      name,
      objectType,
      processingType: 'MANUAL',
      createdAt: now,
      updatedAt: now,
      members: new Map(),
    };
    this.#lists.set(list.listId, list);
    return list;
  }

  get(listId: string): SandboxList | undefined {
    return this.#lists.get(listId);
  }

  find(objectType: ObjectTypeName, name: string): SandboxList | undefined {
    const wanted = name.toLowerCase();
    return this.all().find(
      (list) => list.objectType === objectType && list.name.toLowerCase() === wanted,
    );
  }

  all(): SandboxList[] {
    return [...this.#lists.values()];
  }

  delete(listId: string): boolean {
    return this.#lists.delete(listId);
  }
}
