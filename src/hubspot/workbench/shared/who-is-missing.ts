import type { DescribedAccount } from './description.ts';
import type { NamedState } from './named-state.ts';

/** Which account or user a state names that is not there, and which are; null when all are. */
export function whoIsMissing(
  accounts: readonly Pick<DescribedAccount, 'portalId' | 'users'>[],
  { account: portalId, user: userId }: Pick<NamedState, 'account' | 'user'>,
): string | null {
  const account =
    portalId === undefined ? accounts[0] : accounts.find((it) => it.portalId === portalId);
  if (!account) {
    return `there is no account ${portalId}; there are: ${accounts.map((it) => it.portalId).join(', ')}`;
  }
  if (userId === undefined || account.users.some((it) => it.id === userId)) return null;
  const ids = account.users.map((it) => it.id).join(', ');
  return `the account ${account.portalId} has no user ${userId}; it has: ${ids}`;
}
