import ts from 'typescript';
import type { Kind, PropKinds } from '../prop-kinds.ts';
import { sdkComponents } from './sdk-props.ts';

/** Levels of lists and objects that are written down; what is deeper is not looked at. */
const deepest = 6;

/** What each prop of each component of the SDK may be, from its type declarations. */
export function propKindsOfTheSdk(): PropKinds {
  const { checker, components } = sdkComponents();
  const kinds: PropKinds = {};
  for (const [name, type] of components) {
    kinds[name] = Object.fromEntries(
      Object.entries(fieldsOf(type, 0)).filter(([prop]) => prop !== 'children'),
    );
  }
  return kinds;

  /** Of an object, or of all objects that it may be. */
  function fieldsOf(type: ts.Type, depth: number): Record<string, Kind> {
    const parts = partsOf(type).filter((part) => !isScalar(part) && !isList(part));
    const names = new Set(parts.flatMap((part) => checker.getPropertiesOfType(part)));
    const fields: Record<string, Kind> = {};
    for (const { name } of names) {
      if (name in fields) continue;
      const own = parts.map((part) => checker.getPropertyOfType(part, name));
      const types = own.flatMap((it) => (it ? [checker.getTypeOfSymbol(it)] : []));
      const isOptional = own.some((it) => !it || (it.flags & ts.SymbolFlags.Optional) !== 0);
      const kind = merged(types.map((it) => kindOf(it, depth)));
      fields[name] = isOptional ? kind : { ...kind, required: true };
    }
    return fields;
  }

  function kindOf(type: ts.Type, depth: number): Kind {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) {
      return { is: 'anything' };
    }
    if (isContent(type)) return { is: 'content' };
    const parts = partsOf(type);
    const is = new Set<string>();
    for (const part of parts) {
      if (part.flags & ts.TypeFlags.Null) is.add('null');
      else if (part.flags & ts.TypeFlags.StringLike) is.add('text');
      else if (part.flags & ts.TypeFlags.NumberLike) is.add('number');
      else if (part.flags & ts.TypeFlags.BooleanLike) is.add('boolean');
      else if (part.getCallSignatures().length > 0) is.add('function');
      else if (isList(part)) is.add('list');
      else if (part.flags & ts.TypeFlags.Object) is.add('object');
      else if (!(part.flags & ts.TypeFlags.Undefined)) return { is: 'anything' };
    }
    if (is.size === 0) return { is: 'anything' };
    const kind: Kind = { is: [...is].sort().join(' '), ...choicesOf(parts) };
    if (depth >= deepest) return kind;
    const items = parts
      .filter(isList)
      .flatMap((it) => checker.getTypeArguments(it as ts.TypeReference));
    if (items.length > 0) kind.items = merged(items.map((it) => kindOf(it, depth + 1)));
    const objects = parts.filter(
      (it) => !isScalar(it) && !isList(it) && it.flags & ts.TypeFlags.Object,
    );
    const fields = objects.length > 0 ? fieldsOf(type, depth + 1) : {};
    if (Object.keys(fields).length > 0) kind.fields = fields;
    const values = objects.flatMap((it) => it.getStringIndexType() ?? []);
    if (values.length > 0) kind.values = merged(values.map((it) => kindOf(it, depth + 1)));
    return kind;
  }

  function isList(type: ts.Type): boolean {
    return checker.isArrayType(type) || checker.isTupleType(type);
  }
}

/** Where every text or number is a literal: with `string & {}` any text may be given. */
function choicesOf(parts: ts.Type[]): Pick<Kind, 'choices'> {
  const open = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike;
  const chosen = parts.filter((it) => (it.flags & open) !== 0);
  const literals = chosen.filter((it) => it.isStringLiteral() || it.isNumberLiteral());
  if (literals.length === 0 || literals.length < chosen.length) return {};
  return { choices: inOrder(literals.map((it) => it.value)) };
}

const inOrder = (choices: (string | number)[]) => [...new Set(choices)].sort();

/** Any value, as soon as one of them allows any. */
function mergedChoices(kinds: Kind[]): Pick<Kind, 'choices'> {
  const chosen = kinds.filter((it) => /\b(text|number)\b/.test(it.is));
  if (chosen.length === 0 || chosen.some((it) => !it.choices)) return {};
  return { choices: inOrder(chosen.flatMap((it) => it.choices ?? [])) };
}

/** `string & {}` is a text; it is written so that editors suggest some of them. */
function partsOf(type: ts.Type): ts.Type[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.map((part) => (part.isIntersection() ? (part.types.find(isScalar) ?? part) : part));
}

function isScalar(type: ts.Type): boolean {
  const scalar =
    ts.TypeFlags.StringLike |
    ts.TypeFlags.NumberLike |
    ts.TypeFlags.BooleanLike |
    ts.TypeFlags.Undefined |
    ts.TypeFlags.Null;
  return (type.flags & scalar) !== 0 || type.getCallSignatures().length > 0;
}

/** What React draws: an element, or text, or a list of both. */
function isContent(type: ts.Type): boolean {
  return partsOf(type).some((part) =>
    ['ReactElement', 'ReactPortal', 'Element'].includes(part.symbol?.name ?? ''),
  );
}

/** Of several kinds, the one that allows all that any of them does. */
function merged(kinds: Kind[]): Kind {
  const [first, ...others] = kinds;
  if (!first) return { is: 'anything' };
  if (others.length === 0) return { ...first };
  for (const whole of ['anything', 'content']) {
    if (kinds.some((it) => it.is === whole)) return { is: whole };
  }
  const is = [...new Set(kinds.flatMap((it) => it.is.split(' ')))].sort().join(' ');
  const items = kinds.flatMap((it) => it.items ?? []);
  const values = kinds.flatMap((it) => it.values ?? []);
  const names = new Set(kinds.flatMap((it) => Object.keys(it.fields ?? {})));
  const fields = [...names].map((name) => {
    const own = kinds.map((it) => it.fields?.[name]);
    const kind = merged(own.flatMap((it) => it ?? []));
    delete kind.required;
    if (own.every((it) => it?.required)) kind.required = true;
    return [name, kind] as const;
  });
  return {
    is,
    ...mergedChoices(kinds),
    ...(items.length > 0 ? { items: merged(items) } : {}),
    ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
    ...(values.length > 0 ? { values: merged(values) } : {}),
  };
}
