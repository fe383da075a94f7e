import * as z from 'zod/v4/core';

type Schema = z.JSONSchema.BaseSchema;

/** One line of a table: `progress.read`, `sales[].mrr`. */
export interface Field {
  name: string;
  type: string;
  optional: boolean;
}

/** Every field of what a schema describes, at any depth, in the order of the schema. */
export function fieldsOf(schema: z.$ZodType, io: 'input' | 'output'): Field[] {
  return below(z.toJSONSchema(schema, { io, unrepresentable: 'any' }), '');
}

function below(schema: Schema, path: string): Field[] {
  const content = contentOf(schema);
  if (content.type === 'array') return below(itemOf(content), `${path}[]`);
  if (isUnion(content)) return ofUnion(alternativesOf(content), path);
  return Object.entries(content.properties ?? {}).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const property = schemaOf(value);
    const optional = !content.required?.includes(key);
    return [{ name, type: typeOf(property), optional }, ...below(property, name)];
  });
}

/** In words, on one line. */
function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(', ');
  if (isUnion(schema)) {
    return [...new Set(alternativesOf(schema).map(typeOf))].join(' or ');
  }
  if (schema.format === 'date') return 'day';
  if (schema.format === 'date-time') return 'instant';
  if (schema.type === 'array') return `list of ${typeOf(itemOf(schema))}`;
  if (schema.type === 'object' && !schema.properties) {
    return `object with any keys, ${typeOf(schemaOf(schema.additionalProperties))}`;
  }
  return [schema.type ?? 'any'].flat().join(' or ');
}

/** Without the null that it may be instead. */
function contentOf(schema: Schema): Schema {
  const [only, ...others] = alternativesOf(schema).filter(({ type }) => type !== 'null');
  return only === undefined || others.length > 0 ? schema : only;
}

function isUnion({ anyOf, oneOf }: Schema): boolean {
  return anyOf !== undefined || oneOf !== undefined;
}

function alternativesOf({ anyOf, oneOf }: Schema): Schema[] {
  return (anyOf ?? oneOf ?? []).map(schemaOf);
}

function itemOf({ items }: Schema): Schema {
  return Array.isArray(items) ? {} : schemaOf(items);
}

function schemaOf(value: z.JSONSchema._JSONSchema | undefined): Schema {
  return typeof value === 'object' ? value : {};
}

/** Alternatives share fields, such as the kind of a change: those are one line. */
function ofUnion(alternatives: readonly Schema[], path: string): Field[] {
  const common = (name: string) =>
    alternatives.every(({ required = [] }) => required.includes(name.slice(path.length + 1)));
  const isOwn = (name: string) => !/[.[]/.test(name.slice(path.length + 1));
  const byName = new Map<string, Field>();
  for (const field of alternatives.flatMap((each) => below(each, path))) {
    const known = byName.get(field.name);
    if (known === undefined) {
      const optional = field.optional || (isOwn(field.name) && !common(field.name));
      byName.set(field.name, { ...field, optional });
    } else if (!known.type.split(', ').includes(field.type)) {
      known.type += `, ${field.type}`;
    }
  }
  return [...byName.values()];
}
