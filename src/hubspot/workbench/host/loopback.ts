import type { MiddlewareHandler } from 'hono';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets in only what comes from this machine's own browser, asked for by a loopback name and from
 * the workbench's own page. A foreign `Host` is a name that someone pointed at this machine (DNS
 * rebinding); a foreign `Origin` is another site's page using this one (CSRF), and the browser's
 * own `Sec-Fetch-Site` covers links, scripts and images, which come without an origin.
 */
export function loopbackOnly(): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    if (!isLoopback(`http://${host}`))
      return context.text('Only requests from this machine are answered', 403);
    const foreign = origin !== undefined && origin !== new URL(`http://${host}`).origin;
    const site = context.req.header('sec-fetch-site') ?? 'none';
    if (foreign || !['same-origin', 'none'].includes(site))
      return context.text('Only requests from the workbench itself are answered', 403);
    await next();
  };
}

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && loopbackNames.includes(new URL(origin).hostname);
}
