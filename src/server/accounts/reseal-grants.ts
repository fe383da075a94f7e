import type { GrantStore, StoredGrant } from '../store/grant-store.ts';
import { open, seal, UnsealError, type KeyRing } from './key-ring.ts';

const limit = 100;

/** What came of sealing anew. */
export interface Resealed {
  grants: number;
  /** Accounts whose tokens no key of the ring opens. */
  unopened: string[];
}

/**
 * Seals with the first key of the ring what is sealed with another, while servers run: what changes
 * meanwhile is left alone, since the server that changed it has the new key first too.
 */
export async function resealGrants(store: GrantStore, keys: KeyRing): Promise<Resealed> {
  const resealed: Resealed = { grants: 0, unopened: [] };
  let page: StoredGrant[];
  let after = '';
  do {
    page = await store.notUnder(keys[0].id, { after, limit });
    for (const grant of page) {
      after = grant.portalId;
      try {
        if (await reseal(store, keys, grant)) resealed.grants += 1;
      } catch (error) {
        if (!(error instanceof UnsealError)) throw error;
        resealed.unopened.push(grant.portalId);
      }
    }
  } while (page.length === limit);
  return resealed;
}

function reseal(store: GrantStore, keys: KeyRing, grant: StoredGrant): Promise<boolean> {
  const { portalId, accessExpiresAt } = grant;
  const sealed = seal(keys, portalId, open(keys, portalId, grant.sealed));
  return store.reseal(grant, { sealed, keyId: keys[0].id, accessExpiresAt });
}
