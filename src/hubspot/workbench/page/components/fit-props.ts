import { isValidElement } from 'react';
import { type Misfit, propOf } from './misfit.ts';
import { type Kind, propKinds } from './prop-kinds.ts';
import { unusableProps } from './unusable-props.ts';

/**
 * The props that a component can draw: what is not as the SDK's types say is turned into what it
 * means, where that is plain, and left out otherwise. HubSpot does not publish what its own
 * components do with such a prop.
 *
 * @returns the same objects where nothing is wrong with them.
 */
export function fitProps<Props extends object>(
  component: string,
  props: Props,
): { props: Props; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  const kinds = Object.hasOwn(propKinds, component) ? propKinds[component] : undefined;
  if (!kinds) return { props, misfits };
  const fitted = mapFields(props as Record<string, unknown>, (value, name) => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) return value;
    return fit(value, kind, name, misfits);
  });
  const unusable = unusableProps(component, fitted).filter((it) =>
    Object.hasOwn(kinds, propOf(it)),
  );
  if (unusable.length === 0) return { props: fitted as Props, misfits };
  const left = unusable.map(propOf);
  const usable = Object.entries(fitted).filter(([name]) => !left.includes(name));
  return { props: Object.fromEntries(usable) as Props, misfits: [...misfits, ...unusable] };
}

/** What a CRM component is about, such as a type: nothing can be read without it. */
export function missingTexts(component: string, props: Record<string, unknown>): Misfit[] {
  if (!component.startsWith('Crm')) return [];
  return Object.entries(propKinds[component] ?? {})
    .filter(([name, { required, is }]) => required && is === 'text' && props[name] === undefined)
    .map(([path, { is, choices }]) => ({
      path,
      value: undefined,
      is,
      ...(choices ? { choices } : {}),
    }));
}

/**
 * The same for one value, such as what an action is given: a field that has to be there and is not
 * is a misfit too.
 *
 * @returns `value: undefined` when nothing can be done with it.
 */
export function fitValue(value: unknown, kind: Kind, path: string) {
  const misfits: Misfit[] = [];
  const fitted = fit(value ?? null, kind, path, misfits);
  // What `condition && value` gives is no value for a prop; an action has to be given one.
  if (kind.required && fitted === undefined && misfits.length === 0) {
    misfits.push({ path, value, is: kind.is });
  }
  if (kindOf(fitted) !== 'object') return { value: fitted, misfits };
  const fields = fitted as Record<string, unknown>;
  const given = value as Record<string, unknown>;
  const missing = Object.entries(kind.fields ?? {}).filter(
    ([name, field]) => field.required && fields[name] === undefined,
  );
  for (const [name, { is }] of missing) {
    if (given[name] === undefined) misfits.push({ path: `${path}.${name}`, value: undefined, is });
  }
  return { value: missing.length === 0 ? fitted : undefined, misfits };
}

function fit(value: unknown, kind: Kind, path: string, misfits: Misfit[]): unknown {
  if (kind.is === 'anything' || value === undefined) return value;
  if (kind.is === 'content') return fitContent(value, path, misfits);
  const may = kind.is.split(' ');
  if (value === null) {
    if (may.includes('null')) return null;
    if (kind.required) misfits.push({ path, value, is: kind.is });
    return undefined;
  }
  const own = kindOf(value);
  const { choices } = kind;
  if (!may.includes(own)) return inPlaceOf(value, kind, path, misfits);
  if (!isAllowed(value, kind)) {
    // What `condition && value` gives is no value.
    if (value !== '') misfits.push({ path, value, is: kind.is, ...(choices ? { choices } : {}) });
    return undefined;
  }
  if (own === 'list') return fitList(value as unknown[], kind, path, misfits);
  if (own === 'object') {
    return mapFields(value as Record<string, unknown>, (part, name) => {
      const field = ownKind(kind.fields, name) ?? kind.values;
      return field ? fit(part, field, `${path}.${name}`, misfits) : part;
    });
  }
  return value;
}

/** Whether a text or number is one of the choices, where there are any. */
function isAllowed(value: unknown, { choices }: Kind): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return true;
  return choices?.includes(value) ?? true;
}

function ownKind(fields: Kind['fields'], name: string): Kind | undefined {
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** What is wrong in a list is left out of it. */
function fitList(list: unknown[], { items }: Kind, path: string, misfits: Misfit[]): unknown[] {
  if (!items) return list;
  const fitted = list.map((item, at) =>
    fit(item, { ...items, required: true }, `${path}[${at}]`, misfits),
  );
  if (fitted.every((item, at) => item !== undefined && item === list[at])) return list;
  return fitted.filter((item) => item !== undefined);
}

/** Text, an element, or a list of these; React throws over any other object. */
function fitContent(value: unknown, path: string, misfits: Misfit[]): unknown {
  const isDrawn = (it: unknown): boolean =>
    it === null ||
    ['string', 'number', 'boolean', 'undefined'].includes(typeof it) ||
    isValidElement(it) ||
    (Array.isArray(it) && it.every(isDrawn));
  if (isDrawn(value)) return value;
  misfits.push({ path, value, is: 'content' });
  return undefined;
}

/** What a value means where something else is wanted; undefined where nobody can say. */
function inPlaceOf(value: unknown, kind: Kind, path: string, misfits: Misfit[]): unknown {
  const { is, choices } = kind;
  const may = is.split(' ');
  const misfit = { path, value, is, ...(choices ? { choices } : {}) };
  const use = (used: string | number | boolean) => {
    if (!isAllowed(used, kind)) {
      misfits.push(misfit);
      return undefined;
    }
    misfits.push({ ...misfit, used });
    return used;
  };
  if (may.includes('boolean')) return use(Boolean(value));
  // What `condition && value` gives is no value.
  if (value === false || (value === '' && !may.includes('text'))) return undefined;
  if (may.includes('number') && typeof value === 'string' && Number.isFinite(Number(value))) {
    return use(Number(value));
  }
  if (may.includes('text') && (typeof value === 'number' || typeof value === 'bigint')) {
    if (!Number.isNaN(value)) return use(String(value));
  }
  misfits.push(misfit);
  return undefined;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  // No component can draw it as a number.
  if (typeof value === 'number') return Number.isNaN(value) ? 'no number' : 'number';
  return typeof value;
}

function mapFields(
  object: Record<string, unknown>,
  change: (value: unknown, name: string) => unknown,
): Record<string, unknown> {
  let changed: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(object)) {
    const fitted = change(value, name);
    if (fitted === value) continue;
    changed ??= { ...object };
    if (fitted === undefined) delete changed[name];
    else changed[name] = fitted;
  }
  return changed ?? object;
}
