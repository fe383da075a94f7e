import { createHmac, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';

/** How long somebody may take on HubSpot's consent page; in seconds. */
const lasts = 15 * 60;

/** Binds an installation to the browser that began it. */
export class InstallCookie {
  readonly #key: string;
  readonly #secure: boolean;
  readonly #now: () => Date;

  constructor(options: { clientSecret: string; publicUrl: string; now: () => Date }) {
    // What is signed with it can be no signature of anything else.
    this.#key = createHmac('sha256', options.clientSecret).update('install cookie').digest('hex');
    this.#secure = options.publicUrl.startsWith('https:');
    this.#now = options.now;
  }

  /** Gives the browser a cookie, and HubSpot's page the state that it must bring back. */
  async begin(context: Context): Promise<string> {
    const state = randomBytes(32).toString('base64url');
    const until = Math.floor(this.#now().getTime() / 1000) + lasts;
    await setSignedCookie(context, this.#name, `${state}.${until}`, this.#key, {
      path: '/',
      httpOnly: true,
      secure: this.#secure,
      // HubSpot sends the browser back by a link.
      sameSite: 'Lax',
      maxAge: lasts,
    });
    return state;
  }

  /** The state that this browser was given, which is good once; null when there is none in time. */
  async end(context: Context): Promise<string | null> {
    const value = await getSignedCookie(context, this.#key, this.#name);
    deleteCookie(context, this.#name, { path: '/', secure: this.#secure });
    const [, state, until] = /^([\w-]{43})\.(\d{1,12})$/.exec(value || '') ?? [];
    if (state === undefined || Number(until) * 1000 < this.#now().getTime()) return null;
    return state;
  }

  get #name(): string {
    return this.#secure ? '__Host-install' : 'install';
  }
}
