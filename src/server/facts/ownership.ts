/** Who has which companies, the primary one first. */
export interface WithCompanies {
  objectId: number;
  companyIds: string[];
}

/**
 * Which client a sale was made to, through the company that both belong to. A sale counts once: of
 * several companies the first that is a client's wins (HubSpot's primary one comes first), and of
 * several clients of one company the one with the lowest id. Sales to companies that are no partner
 * client's earn no tier points.
 */
export class Ownership {
  readonly #primary = new Map<string, number>();
  readonly #other = new Map<string, number>();

  /** Clients have to come by ascending id. */
  addClient({ objectId, companyIds }: WithCompanies): void {
    const [primary, ...others] = companyIds;
    if (primary !== undefined && !this.#primary.has(primary)) this.#primary.set(primary, objectId);
    for (const id of others) if (!this.#other.has(id)) this.#other.set(id, objectId);
  }

  /** The client of a deal; undefined when it is nobody's. */
  clientOf({ companyIds }: WithCompanies): number | undefined {
    for (const id of companyIds) {
      // Primary companies of all clients go first, so that nobody's second company takes them.
      const client = this.#primary.get(id) ?? this.#other.get(id);
      if (client !== undefined) return client;
    }
    return undefined;
  }
}
