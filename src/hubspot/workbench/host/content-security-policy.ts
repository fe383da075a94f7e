/** What the workbench's page may load: its own files, and what the app is permitted. */
export function contentSecurityPolicy(permittedUrls: { iframe: string[]; img: string[] }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    // React components place themselves through style attributes.
    "style-src 'self' 'unsafe-inline'",
    ['img-src', "'self'", 'data:', ...permittedUrls.img].join(' '),
    ['frame-src', ...(permittedUrls.iframe.length > 0 ? permittedUrls.iframe : ["'none'"])].join(
      ' ',
    ),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * What an extension's worker may load: its bundle, and nothing else. A native `fetch` fails here as
 * it does in HubSpot's sandbox; only `hubspot.fetch` leads out.
 */
export const workerPolicy = "default-src 'none'; script-src 'self'";
