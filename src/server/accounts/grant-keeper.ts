import { bulkhead } from 'cockatiel';
import type { Logger } from 'pino';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { refusalOf, type NewTokens, type OAuthClient } from '../hubspot/oauth-client.ts';
import type { Tokens } from '../hubspot/token-source.ts';
import { isAhead } from '../model/clock.ts';
import type { GrantFailure } from '../model/grant-failure.ts';
import type { GrantChange, GrantStore, SealedTokens, StoredGrant } from '../store/grant-store.ts';
import type { TokenEndpointStore } from '../store/token-endpoint-store.ts';
import { open, seal, UnsealError, type KeyRing } from './key-ring.ts';

/** A token that is used with less than this left is refreshed; in milliseconds. */
const refreshedBefore = 5 * 60_000;
/** While HubSpot refreshes none, a token is used until so little is left: a call takes some time. */
const usableUntil = 30_000;
/** No token of HubSpot's lasts longer, which is 30 minutes: the clock was ahead when it came. */
const longestLife = 35 * 60_000;
/** How long to try for one call, and how often to look whether another process is done. */
const patience = 15_000;
const lookEvery = 100;
/** Each holds a connection to the database: a few of the pool's. */
const refreshesAtOnce = 3;
/** How long an account is left alone after a refresh that failed, twice as long after each. */
const firstRest = 5_000;
const longestRest = 5 * 60_000;

interface Opened {
  accessToken: string;
  refreshToken: string;
}

interface KeptToken {
  token: string;
  expiresAt: number;
}

/** How a refresh ended, what of it is to be stored, and how HubSpot's endpoint did. */
type Outcome = { change: GrantChange | null; endpoint: 'works' | 'fails' | 'not asked' } & (
  | { kind: 'fresh'; token: KeptToken }
  | { kind: 'refused' | 'unavailable'; error: HubSpotError }
);

export interface GrantKeeperParts {
  grants: GrantStore;
  endpoint: TokenEndpointStore;
  oauth: Pick<OAuthClient, 'refresh'>;
  keys: KeyRing;
  now: () => Date;
  log: Logger;
  /** For what is remembered of an account's status: it is another one now. */
  onStatus: (portalId: string) => void;
  /** Lets some milliseconds pass; tests pretend to. */
  pause: (milliseconds: number) => Promise<unknown>;
}

/**
 * The access tokens of the accounts that installed the app. A token is refreshed when it is used with
 * under five minutes left, by one process at a time, and never on a schedule; see
 * docs/decisions/grants.md.
 */
export class GrantKeeper {
  readonly #parts: GrantKeeperParts;
  readonly #kept = new Map<string, KeptToken>();
  /** The last token of an account that HubSpot refused. */
  readonly #refused = new Map<string, string>();
  readonly #flights = new Map<string, Promise<KeptToken>>();
  readonly #refreshes = bulkhead(refreshesAtOnce, Infinity);

  constructor(parts: GrantKeeperParts) {
    this.#parts = parts;
  }

  /** The tokens of one account, for its connection. */
  tokensOf(portalId: string): Tokens {
    const tokens: Tokens = {
      current: async () => {
        const kept = this.#kept.get(portalId);
        if (kept !== undefined && this.#left(kept) > refreshedBefore) return kept.token;
        return (await this.#fly(portalId)).token;
      },
      // A refusal says nothing of the token's age. Another process may have a newer one.
      renew: async (refused) => {
        if (this.#kept.get(portalId)?.token === refused) this.#kept.delete(portalId);
        this.#refused.set(portalId, refused);
        return tokens.current();
      },
    };
    return tokens;
  }

  /** Seals what HubSpot gave for an account. */
  seal(portalId: string, { accessToken, refreshToken, expiresAt }: NewTokens): SealedTokens {
    const { keys } = this.#parts;
    const tokens: Opened = { accessToken, refreshToken };
    return {
      sealed: seal(keys, portalId, JSON.stringify(tokens)),
      keyId: keys[0].id,
      accessExpiresAt: expiresAt,
    };
  }

  /** Forgets what this process knows of an account's tokens. */
  forget(portalId: string): void {
    this.#kept.delete(portalId);
    this.#refused.delete(portalId);
  }

  /**
   * Asks HubSpot once more about a grant that it last called revoked before `before`: another process
   * may have asked since somebody looked.
   *
   * @returns whether it is alive again.
   */
  async probe(portalId: string, before: Date): Promise<boolean> {
    const outcome = await this.#refresh(portalId, before);
    return outcome?.kind === 'fresh';
  }

  #left({ expiresAt }: KeptToken): number {
    return expiresAt - this.#parts.now().getTime();
  }

  #isFresh(portalId: string, stored: KeptToken): boolean {
    const left = this.#left(stored);
    const isWrong = left > longestLife && this.#refused.get(portalId) === stored.token;
    return left > refreshedBefore && !isWrong;
  }

  /** However many calls need a token, one of them gets it. */
  #fly(portalId: string): Promise<KeptToken> {
    const underWay = this.#flights.get(portalId);
    if (underWay !== undefined) return underWay;
    const flight = this.#find(portalId).finally(() => this.#flights.delete(portalId));
    this.#flights.set(portalId, flight);
    return flight;
  }

  async #find(portalId: string): Promise<KeptToken> {
    const { grants, now, pause } = this.#parts;
    const until = now().getTime() + patience;
    for (;;) {
      const grant = await grants.find(portalId);
      if (grant === null || grant.failure?.kind === 'revoked') {
        throw revoked(grant?.failure?.reason);
      }
      const stored = this.#open(grant);
      if (this.#isFresh(portalId, stored)) return this.#keep(portalId, stored);
      const outcome = this.#rests(grant) ? null : await this.#refresh(portalId);
      if (outcome?.kind === 'fresh') return this.#keep(portalId, outcome.token);
      if (outcome?.kind === 'refused') throw outcome.error;
      // Not refreshed yet, but good for this call.
      if (this.#left(stored) > usableUntil) return stored;
      if (outcome !== null) throw outcome.error;
      if (this.#rests(grant) || now().getTime() >= until) throw unavailable(this.#restOf(grant));
      await pause(lookEvery);
    }
  }

  #keep(portalId: string, token: KeptToken): KeptToken {
    this.#kept.set(portalId, token);
    return token;
  }

  #open(grant: StoredGrant): KeptToken & Opened {
    const opened = JSON.parse(open(this.#parts.keys, grant.portalId, grant.sealed)) as Opened;
    return { ...opened, token: opened.accessToken, expiresAt: grant.accessExpiresAt.getTime() };
  }

  /** How long the account is still left alone after a failure that passes; in milliseconds. */
  #restOf({ failure }: StoredGrant): number {
    if (failure?.kind !== 'passing') return 0;
    const rest = Math.min(longestRest, firstRest * 2 ** (failure.times - 1));
    return Math.max(0, Date.parse(failure.at) + rest - this.#parts.now().getTime());
  }

  #rests(grant: StoredGrant): boolean {
    const rest = this.#restOf(grant);
    // Further ahead than any rest: the clock that wrote it was wrong.
    return rest > 0 && rest <= longestRest;
  }

  /** Null when another process is at it. */
  async #refresh(portalId: string, revokedBefore?: Date): Promise<Outcome | null> {
    const { grants, endpoint, now } = this.#parts;
    const outcome = await this.#refreshes.execute(() =>
      grants.alone(
        portalId,
        (grant) => this.#ask(grant, revokedBefore),
        ({ change }) => change,
      ),
    );
    if (outcome?.kind === 'refused' || revokedBefore !== undefined) this.#parts.onStatus(portalId);
    // After the tokens are stored: nothing may come between HubSpot's answer and that.
    if (outcome?.endpoint === 'works') await endpoint.noteSuccess();
    if (outcome?.endpoint === 'fails') await endpoint.noteFailure(now());
    return outcome;
  }

  /** With the grant's row locked. */
  async #ask(grant: StoredGrant, revokedBefore: Date | undefined): Promise<Outcome> {
    const { endpoint, oauth, now, pause } = this.#parts;
    const { portalId, failure } = grant;
    const unasked = { change: null, endpoint: 'not asked' } as const;
    const isRevoked = failure?.kind === 'revoked';
    const isOld =
      revokedBefore !== undefined &&
      isRevoked &&
      (Date.parse(failure.at) < revokedBefore.getTime() || isAhead(failure.at, now()));
    if (isRevoked && !isOld) {
      return { ...unasked, kind: 'refused', error: revoked(failure.reason) };
    }
    let stored: KeptToken & Opened;
    try {
      stored = this.#open(grant);
    } catch (error) {
      if (!isRevoked || !(error instanceof UnsealError)) throw error;
      return this.#unopened(failure, error);
    }
    if (!isRevoked && this.#isFresh(portalId, stored)) {
      return { ...unasked, kind: 'fresh', token: stored };
    }
    const turn = await endpoint.turn(now());
    if (turn.kind === 'later') {
      return { ...unasked, kind: 'unavailable', error: unavailable(turn.in) };
    }
    if (turn.in > 0) await pause(turn.in);
    try {
      const tokens = await oauth.refresh(stored.refreshToken);
      const token = { token: tokens.accessToken, expiresAt: tokens.expiresAt.getTime() };
      return {
        kind: 'fresh',
        token,
        change: { kind: 'renewed', tokens: this.seal(portalId, tokens) },
        endpoint: 'works',
      };
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      return this.#failed(grant, error);
    }
  }

  /**
   * HubSpot cannot be asked about a grant that nobody can open. What it said last holds: else what is
   * stored of the account would stay for ever, and grants like it would keep others from being asked.
   */
  #unopened(failure: GrantFailure, error: UnsealError): Outcome {
    const { now, log } = this.#parts;
    log.error({ error }, 'HubSpot cannot be asked whether a grant is still revoked');
    const again = { ...failure, at: now().toISOString(), times: failure.times + 1 };
    return {
      kind: 'refused',
      error: revoked(failure.reason),
      change: { kind: 'failed', failure: again },
      endpoint: 'not asked',
    };
  }

  #failed({ portalId, failure }: StoredGrant, error: HubSpotError): Outcome {
    const { now, log } = this.#parts;
    const refusal = refusalOf(error);
    const noted = { portalId, refusal, failure: error.details };
    if (refusal === 'configuration') {
      log.error(noted, 'HubSpot refuses the client id or the client secret of this server');
      return { kind: 'unavailable', error: unavailable(), change: null, endpoint: 'fails' };
    }
    log.warn(noted, 'refreshing the access token failed');
    const failed = { kind: 'failed', failure: failureOf(refusal, error, failure, now()) } as const;
    if (refusal === 'revoked') {
      const lasting = revoked(error.details.category);
      return { kind: 'refused', error: lasting, change: failed, endpoint: 'works' };
    }
    // What HubSpot has called revoked stays so until it says something else.
    const change = failure?.kind === 'revoked' ? null : failed;
    const passing = new HubSpotError({ ...error.details, kind: 'unavailable' });
    return { kind: 'unavailable', error: passing, change, endpoint: 'fails' };
  }
}

function failureOf(
  kind: GrantFailure['kind'],
  { details }: HubSpotError,
  before: GrantFailure | null,
  now: Date,
): GrantFailure {
  const reason = details.category ?? String(details.status ?? details.kind);
  const times = before?.kind === kind ? before.times + 1 : 1;
  return { kind, reason, at: now.toISOString(), times };
}

const operation = 'refresh the access token';

/** As HubSpot's other refusals that last until a person does something. */
function revoked(category = 'GRANT_MISSING'): HubSpotError {
  return new HubSpotError({ kind: 'unauthorized', operation, category });
}

function unavailable(retryAfter = 0): HubSpotError {
  return new HubSpotError({
    kind: 'unavailable',
    operation,
    ...(retryAfter > 0 ? { retryAfter } : {}),
  });
}
