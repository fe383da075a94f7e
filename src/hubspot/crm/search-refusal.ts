/** A search that HubSpot answers with a 400; the message says what is wrong with it. */
export class SearchRefusal extends Error {
  override readonly name = 'SearchRefusal';
}
