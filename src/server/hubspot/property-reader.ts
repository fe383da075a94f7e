import type * as z from 'zod';
import type { QuarantineRow } from '../store/facts-store.ts';
import type { HubSpotObject, ObjectType } from './crm-object.ts';
import type { ValueProblem } from './values.ts';

/**
 * Reads the properties of one record. A value that cannot be used is set aside by itself and the
 * rest of the record is kept: a client with a misspelt country still has its points, and a sale with
 * an unreadable amount still tells when its product line was first sold.
 */
export class PropertyReader {
  readonly #object: HubSpotObject;
  readonly #objectType: ObjectType;
  readonly #quarantine: QuarantineRow[];

  constructor(object: HubSpotObject, objectType: ObjectType, quarantine: QuarantineRow[]) {
    this.#object = object;
    this.#objectType = objectType;
    this.#quarantine = quarantine;
  }

  /** The value of a property, or null when there is no data or none that can be used. */
  read<Value>(property: string, schema: z.ZodType<Value, string>): Value | null {
    const read = this.#parse(property, schema);
    if (read === null) return null;
    if (read.success) return read.data;
    this.setAside(property, read.error.issues[0]?.message ?? 'valueUnknown');
    return null;
  }

  /** The same where a value that cannot be used is no mistake. */
  find<Value>(property: string, schema: z.ZodType<Value, string>): Value | null {
    return this.#parse(property, schema)?.data ?? null;
  }

  #parse<Value>(property: string, schema: z.ZodType<Value, string>) {
    const text = this.#object.properties[property];
    if (text === undefined || text === null || text.trim() === '') return null;
    return schema.safeParse(text);
  }

  /** Notes that a value is missing that every record of this type has. */
  setAsideMissing(property: string): void {
    this.setAside(property, 'missing' satisfies ValueProblem);
  }

  private setAside(property: string, reason: string): void {
    this.#quarantine.push({
      objectType: this.#objectType,
      objectId: this.#object.id,
      property,
      reason,
    });
  }
}
