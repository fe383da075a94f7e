/**
 * The most that one answer holds, HubSpot's own numbers when left out. Smaller ones make a small
 * account as many-paged as a large one; who asks for more gets less, as HubSpot may do.
 */
export interface PageSizes {
  /** Records of a list: 100. */
  list?: number;
  /** Records of a search: 200. */
  search?: number;
  /** Records of one search on all its pages: 10,000. */
  searchResults?: number;
  /** Associations listed with a record: 100. */
  inlineAssociations?: number;
  /** Associations of one record in an answer about associations: 500. */
  associations?: number;
}

export const hubspotPageSizes: Required<PageSizes> = {
  list: 100,
  search: 200,
  searchResults: 10_000,
  inlineAssociations: 100,
  associations: 500,
};
