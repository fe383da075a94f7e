/** A user of the account; `language` and `locale` are what HubSpot passes to an extension. */
export interface SandboxUser {
  /** Digits, the same person in every account, as HubSpot does it. */
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  superAdmin: boolean;
  language: string;
  locale: string;
}

/** A super admin, an ordinary user and an ordinary user who speaks Swedish. */
export function accountUsers(): SandboxUser[] {
  return [
    user('48210011', 'Ada', 'Marsh', { superAdmin: true }),
    user('48210012', 'Omar', 'Haddad'),
    user('48210013', 'Saga', 'Lindqvist', { language: 'sv', locale: 'sv-se' }),
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
    language: 'en',
    locale: 'en-us',
    ...rest,
  };
}
