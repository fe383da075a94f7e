import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** What opens a workbench while it runs: the address that it prints, and programs that are told. */
export interface RunToken {
  /** 192 random bits. */
  readonly text: string;
  /** Lets in only who has it. */
  readonly required: MiddlewareHandler;
}

const explanation =
  'Open the address that the workbench printed when it started: it holds the token of this run.\n';

/**
 * Makes the token of one run. Other programs of the machine reach a port as well, and a workbench
 * acts as any of its users: the address from its terminal exchanges the token for a cookie that no
 * script reads and no other site sends, and is then replaced by one without it. Programs send it as
 * a bearer token.
 *
 * @param before the token of a run that this one continues.
 */
export function createRunToken(before?: string): RunToken {
  const text = before || randomBytes(24).toString('base64url');
  // The browser sends cookies to every port of this machine: what those see is not the token.
  const cookie = createHmac('sha256', text).update('cookie').digest('base64url');
  return {
    text,
    async required(context, next) {
      const { req } = context;
      const name = cookieName(req.header('host') ?? '');
      const given = req.query('token');
      if (given !== undefined && req.method === 'GET' && req.path === '/') {
        if (!isSame(given, text)) return context.text(explanation, 401);
        setCookie(context, name, cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
        context.header('cache-control', 'no-store');
        context.header('referrer-policy', 'no-referrer');
        return context.redirect('/', 303);
      }
      const [, bearer = ''] = /^Bearer (\S+)$/.exec(req.header('authorization') ?? '') ?? [];
      if (!isSame(bearer, text) && !isSame(getCookie(context, name) ?? '', cookie)) {
        return context.text(explanation, 401);
      }
      await next();
    },
  };
}

/** Workbenches at several ports are open in one browser, which tells cookies apart by name alone. */
function cookieName(host: string): string {
  return `workbench-${new URL(`http://${host}`).port || 80}`;
}

/** Compares in constant time; the lengths are no secret. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
