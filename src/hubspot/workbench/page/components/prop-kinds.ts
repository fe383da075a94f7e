import kinds from './prop-kinds.json' with { type: 'json' };

/** What a value may be. */
export interface Kind {
  /**
   * Separated by spaces: `boolean`, `content` (what React draws), `function`, `list`, `null`,
   * `number`, `object`, `text`; or `anything`.
   */
  is: string;
  required?: true;
  /** The only texts and numbers that it may be; absent where it may be any. */
  choices?: (string | number)[];
  /** Of the items of a list. */
  items?: Kind;
  /** Of an object's known fields. */
  fields?: Record<string, Kind>;
  /** Of the other fields of an object. */
  values?: Kind;
}

/** By component and prop. */
export type PropKinds = Record<string, Record<string, Kind>>;

/**
 * What each prop of each component may be: written by `testing/write-prop-kinds.ts` from the SDK's
 * type declarations, and held by a test.
 */
export const sdkPropKinds = kinds as PropKinds;

/**
 * The same with what HubSpot takes besides: no options while they are loaded, which its own samples
 * give as `null`, no value of a point, and the list of values of `IN` and `NOT_IN`, which its types
 * leave out and its samples give.
 */
export const propKinds: PropKinds = Object.fromEntries(
  Object.entries(sdkPropKinds).map(([component, props]) => {
    const { options, data, preFilters } = props;
    if (component.endsWith('Select') && options) {
      return [component, { ...props, options: orNull(options) }];
    }
    if (component.endsWith('Chart') && data) {
      return [component, { ...props, data: withPoints(data) }];
    }
    if (preFilters) return [component, { ...props, preFilters: withListOfValues(preFilters) }];
    return [component, props];
  }),
);

function orNull(kind: Kind): Kind {
  return { ...kind, is: `${kind.is} null` };
}

/** Filters whose `values` may be a list. */
function withListOfValues(filters: Kind): Kind {
  const { items } = filters;
  const values = items?.fields?.['values'];
  if (values === undefined) return filters;
  const list: Kind = { ...values, is: `${values.is} list`, items: { is: values.is } };
  return { ...filters, items: { ...items!, fields: { ...items!.fields, values: list } } };
}

/** A list of points, or an object that holds one. */
function withPoints(kind: Kind): Kind {
  const { items, fields } = kind;
  return {
    ...kind,
    ...(items?.values ? { items: { ...items, values: orNull(items.values) } } : {}),
    ...(fields?.['data'] ? { fields: { ...fields, data: withPoints(fields['data']) } } : {}),
  };
}
