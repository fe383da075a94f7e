import { settingsServer, useLoad, type ServerFailure } from '@partner-tier-points/extension-shared';
import type { ChoiceProperty } from '@partner-tier-points/contract';

export type Option = ChoiceProperty['options'][number];

export interface Choices {
  status: 'pending' | 'ready';
  /** Why no options can be offered; values can be typed all the same. */
  failure: ServerFailure | null;
  /** False when HubSpot refuses them to the app. */
  mayReadLineItems: boolean;
  /** The options of a property; null when it takes any text. */
  optionsOf: (property: string) => readonly Option[] | null;
}

const loadProperties = () => settingsServer.dealProperties();

/** The options of the account's deal properties; whoever may change nothing is shown plain values. */
export function useChoices(mayChange: boolean): Choices {
  const load = useLoad(mayChange ? loadProperties : null);
  const choices = load.status === 'ready' ? load.value.choices : [];
  return {
    status: mayChange && load.status === 'pending' ? 'pending' : 'ready',
    failure: load.status === 'failed' ? load.failure : null,
    mayReadLineItems: load.status !== 'ready' || load.value.lineItems === 'ready',
    optionsOf: (property) => choices.find(({ name }) => name === property.trim())?.options ?? null,
  };
}
