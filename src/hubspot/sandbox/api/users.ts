import type { SandboxUser } from '../account/users.ts';
import type { Call } from './endpoint.ts';
import { requireScope } from './endpoint.ts';
import { resourceNotFound } from './errors.ts';
import { integerParameter } from './input.ts';

/** `GET /settings/v3/users`; `after` is the place in the list. */
export function listUsers({ account, url }: Call): Response {
  requireScope(account, 'settings.users.read', 'crm.objects.users.read');
  const limit = integerParameter(url, 'limit', 100);
  const start = integerParameter(url, 'after', 0);
  const results = account.users.slice(start, start + limit).map(userView);
  const next = start + limit;
  return Response.json({
    results,
    ...(next < account.users.length && { paging: { next: { after: String(next) } } }),
  });
}

/** `GET /settings/v3/users/{userId}`, by id or with `idProperty=EMAIL` by address. */
export function getUser({ account, url, params }: Call): Response {
  requireScope(account, 'settings.users.read', 'crm.objects.users.read');
  const wanted = params['userId'];
  const byEmail = url.searchParams.get('idProperty') === 'EMAIL';
  const user = account.users.find((each) => (byEmail ? each.email : each.id) === wanted);
  if (!user) throw resourceNotFound();
  return Response.json(userView(user));
}

/** `GET /settings/v3/users/teams` */
export function listTeams({ account }: Call): Response {
  requireScope(account, 'settings.users.teams.read');
  // Once for all teams: an account may have thousands of both.
  const members = new Map(
    account.teams.map(({ id }) => [
      id,
      { userIds: [] as string[], secondaryUserIds: [] as string[] },
    ]),
  );
  for (const { id, teams } of account.users) {
    const [primary, ...secondary] = teams;
    if (primary !== undefined) members.get(primary)?.userIds.push(id);
    for (const team of new Set(secondary)) members.get(team)?.secondaryUserIds.push(id);
  }
  const results = account.teams.map(({ id, name }) => ({ id, name, ...members.get(id) }));
  return Response.json({ results });
}

function userView({ id, email, firstName, lastName, superAdmin, teams }: SandboxUser) {
  const [primaryTeamId, ...secondaryTeamIds] = teams;
  return {
    id,
    email,
    firstName,
    lastName,
    roleIds: [],
    superAdmin,
    ...(primaryTeamId !== undefined && { primaryTeamId, secondaryTeamIds }),
  };
}
