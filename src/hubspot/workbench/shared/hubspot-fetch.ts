/** `hubspot.fetch` on its way from the worker through the page to the workbench's Node process. */
export interface HubSpotFetchRequest {
  portalId: string;
  userId: string;
  url: string;
  method: string;
  /** Already serialised JSON, or null for a request without a body. */
  body: string | null;
  headers: Record<string, string>;
  /** Milliseconds that the extension is willing to wait; HubSpot waits 15,000 at most. */
  timeout: number | null;
  /** How many requests of the extension were under way when it sent this one. */
  running: number;
}

export interface HubSpotFetchAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Why HubSpot itself refuses it, for the developer's log; the extension gets the answer alone. */
  refusal?: string;
}
