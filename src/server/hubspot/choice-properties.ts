import type { ChoiceProperty } from '@partner-tier-points/contract';
import type { DescribedProperty } from './properties.ts';

/** With more options than these nobody picks from a list: such a property takes text. */
const mostOptions = 300;
/** HubSpot may list no options of a property that is true or false. */
const ofBoolean = ['true', 'false'].map((value) => ({ value, label: value }));

/**
 * The properties that have options of their own: not those whose options HubSpot keeps elsewhere, such
 * as owners. Hidden options are among them: records may have them.
 */
export function choiceProperties(properties: readonly DescribedProperty[]): ChoiceProperty[] {
  return properties.flatMap(({ name, label, type, options }) => {
    const known = type === 'bool' && options.length === 0 ? ofBoolean : options;
    const isChoice = type === 'bool' || type === 'enumeration';
    if (!isChoice || known.length === 0 || known.length > mostOptions) return [];
    return [{ name, label: label || name, options: known.map(named) }];
  });
}

function named({ value, label }: DescribedProperty['options'][number]) {
  return { value, label: label || value };
}
