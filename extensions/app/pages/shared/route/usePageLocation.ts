import type { AppPageLocation } from '@hubspot/ui-extensions';

/** The part of HubSpot's worker that the SDK's own page router is made on. */
declare const self: { hsWorkerAPI: { useAppPageLocation: () => AppPageLocation } };

/**
 * The path and the parameters of the page's address. Not by the SDK's page router: this page draws
 * every view with one component, and the router's tree of routes takes 1.8 kB (gzip) of what the page
 * may weigh; see docs/decisions/address-without-router.md.
 */
export function usePageLocation(): AppPageLocation {
  return self.hsWorkerAPI.useAppPageLocation();
}
