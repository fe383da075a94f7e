interface Named {
  property: string | null;
  value: string | null;
}

/** A value behind the name of its property, as far as each is known: `hs_mrr: 12,5 k`. */
export function namedValue({ property, value }: Named): string | null {
  return [property, value].filter(Boolean).join(': ') || null;
}
