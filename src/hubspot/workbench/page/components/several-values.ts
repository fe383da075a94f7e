import { splitValues } from 'hubspot-crm';

/**
 * The text for the chosen options, in the order of the options. A value that is none of them, from
 * before an option was taken away for example, is not lost.
 */
export function joinValues(chosen: string[], stored: string, options: { value: string }[]): string {
  const known = options.map((it) => it.value);
  return [
    ...known.filter((it) => chosen.includes(it)),
    ...splitValues(stored).filter((it) => !known.includes(it)),
  ].join(';');
}
