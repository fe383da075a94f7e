/** A user of the account; `language` and `locale` are what HubSpot passes to an extension. */
export interface SandboxUser {
  /** Digits, the same person in every account, as HubSpot does it. */
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  superAdmin: boolean;
  /** Ids of the teams that they are in, the primary one first. */
  teams: string[];
  language: string;
  locale: string;
}

/** A team of users. */
export interface SandboxTeam {
  id: string;
  name: string;
}

/** Two teams, as HubSpot's ids are. */
export function accountTeams(): SandboxTeam[] {
  return [
    { id: '8001', name: 'Partner managers' },
    { id: '8002', name: 'Consultants' },
  ];
}

/** A super admin, an ordinary user and an ordinary user who speaks Swedish. */
export function accountUsers(): SandboxUser[] {
  return [
    user('48210011', 'Ada', 'Marsh', { superAdmin: true }),
    user('48210012', 'Omar', 'Haddad', { teams: ['8002'] }),
    user('48210013', 'Saga', 'Lindqvist', {
      teams: ['8001', '8002'],
      language: 'sv',
      locale: 'sv-se',
    }),
  ];
}

function user(
  id: string,
  firstName: string,
  lastName: string,
  rest: Partial<SandboxUser> = {},
): SandboxUser {
  return {
    id,
    email: `${firstName.toLowerCase()}@partner.example`,
    firstName,
    lastName,
    superAdmin: false,
    teams: [],
    language: 'en',
    locale: 'en-us',
    ...rest,
  };
}
