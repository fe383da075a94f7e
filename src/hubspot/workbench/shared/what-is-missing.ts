import type { DescribedAccount } from './description.ts';
import type { NamedState } from './named-state.ts';

/** Which account, user or record a state names that is not there; null when all are. */
export function whatIsMissing(
  accounts: readonly Pick<DescribedAccount, 'portalId' | 'users' | 'records' | 'isConnected'>[],
  {
    account: portalId,
    user: userId,
    record: objectId,
  }: Pick<NamedState, 'account' | 'user' | 'record'>,
): string | null {
  const account =
    portalId === undefined ? accounts[0] : accounts.find((it) => it.portalId === portalId);
  if (!account) {
    return `there is no account ${portalId}; there are: ${accounts.map((it) => it.portalId).join(', ')}`;
  }
  if (userId !== undefined && account.users.every((it) => it.id !== userId)) {
    const ids = account.users.map((it) => it.id).join(', ');
    return `the account ${account.portalId} has no user ${userId}; it has: ${ids}`;
  }
  // An API has more than it is known to.
  if (objectId === undefined || account.isConnected) return null;
  if (account.records.some((it) => it.objectId === objectId)) return null;
  const named = account.records.slice(0, mostNamed).map((it) => `${it.objectId} (${it.name})`);
  const more = account.records.length > mostNamed ? ' and more' : '';
  return `the account ${account.portalId} has no record ${objectId}; it has: ${named.join(', ') || 'none'}${more}`;
}

/** More records than these are no help. */
const mostNamed = 10;
