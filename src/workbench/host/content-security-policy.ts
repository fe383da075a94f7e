/**
 * What the workbench's page may load: its own files, and what the app is permitted. Extensions run
 * in a worker that inherits it, so that a native `fetch` fails here as it does in HubSpot's sandbox.
 */
export function contentSecurityPolicy(permittedUrls: { iframe: string[]; img: string[] }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
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

/** The worker's own policy: the bundle is a script, and nothing else can be reached. */
export const workerPolicy = "default-src 'none'; script-src 'self'";
