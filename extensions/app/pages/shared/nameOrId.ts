import type { ClientFacts } from '@partner-tier-points/points';

/** What a client is searched and sorted by. */
export function nameOrId({ name, id }: Pick<ClientFacts, 'name' | 'id'>): string {
  return name ?? id;
}
