import type * as z from 'zod';
import { ownValue } from '../model/own-value.ts';
import { excerptOf, type SetAsideValue } from '../model/set-aside.ts';
import type { HubSpotObject } from './crm-object.ts';
import type { SetAsideReason } from './values.ts';

/**
 * Reads the properties of one record. A value that cannot be used is set aside by itself and the
 * rest of the record is kept: a client with a misspelt country still has its points, and a sale
 * with an unreadable amount still shows when its product line was first sold.
 */
export class PropertyReader {
  readonly #object: HubSpotObject;
  readonly #setAside: SetAsideValue[];

  /** @param setAside takes the values that cannot be used. */
  constructor(object: HubSpotObject, setAside: SetAsideValue[]) {
    this.#object = object;
    this.#setAside = setAside;
  }

  /** The value of a property, or null when there is no data or none that can be used. */
  read<Value>(property: string, schema: z.ZodType<Value, string>): Value | null {
    const read = this.#parse(property, schema);
    if (read === null) return null;
    if (read.success) return read.data;
    this.#setAside.push({
      property,
      reason: read.error.issues[0]?.message ?? 'valueUnknown',
      value: excerptOf(ownValue(this.#object.properties, property) ?? ''),
    });
    return null;
  }

  /** The same with another value where there is none, or none that can be used but for one reason. */
  readOr<Value>(
    property: string,
    schema: z.ZodType<Value, string>,
    otherwise: Value,
    but: SetAsideReason,
  ): Value | null {
    const issues = this.#parse(property, schema)?.error?.issues;
    return issues?.[0]?.message === but
      ? this.read(property, schema)
      : (this.find(property, schema) ?? otherwise);
  }

  /** The same where a value that cannot be used is no mistake. */
  find<Value>(property: string, schema: z.ZodType<Value, string>): Value | null {
    return this.#parse(property, schema)?.data ?? null;
  }

  /** Notes that a value is missing that every record of this type has. */
  setAsideMissing(property: string): void {
    this.#setAside.push({ property, reason: 'missing' satisfies SetAsideReason });
  }

  #parse<Value>(property: string, schema: z.ZodType<Value, string>) {
    const text = ownValue(this.#object.properties, property);
    if (text === undefined || text === null || text.trim() === '') return null;
    return schema.safeParse(text);
  }
}
