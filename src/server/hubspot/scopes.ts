/**
 * The scopes that the app needs, each with the calls that need it. `app-hsmeta.json` asks for
 * these.
 */
const scopeUses = {
  /** Partner clients, their properties and their history of points. */
  'crm.objects.partner-clients.read': [
    'GET /crm/v3/objects/partner_clients',
    'GET /crm/v3/objects/partner_clients/{id}',
    'POST /crm/v3/objects/partner_clients/search',
    'POST /crm/v3/objects/partner_clients/batch/read',
    'GET /crm/v3/properties/partner_clients',
  ],
  /** The partner's deals: what was sold, to whom and when. */
  'crm.objects.deals.read': [
    'GET /crm/v3/objects/deals',
    'POST /crm/v3/objects/deals/search',
    'POST /crm/v3/objects/deals/batch/read',
    'GET /crm/v3/properties/deals',
  ],
  /**
   * Which company a client and a deal belong to, and the record card on companies. Whether HubSpot
   * gives the ids of companies without it is not known.
   */
  'crm.objects.companies.read': [
    'associations=companies of partner clients and deals',
    'POST /crm/v4/associations/{from}/companies/batch/read',
  ],
  /** Whether a user is a super admin, and the names of those who take part. */
  'settings.users.read': ['GET /settings/v3/users/{id}', 'GET /settings/v3/users'],
} as const;

export type Scope = keyof typeof scopeUses;

/**
 * What the app does without when they are not granted: filling lists, MRR from line items, and naming
 * the teams that may see the figures. An app
 * of one account can ask for no optional scope, so a partner that wants either adds these to
 * `requiredScopes` in `app-hsmeta.json`.
 */
export const optionalScopeUses = {
  'crm.lists.read': [
    'GET /crm/v3/lists/{listId}',
    'GET /crm/v3/lists/object-type-id/{objectTypeId}/name/{listName}',
  ],
  'crm.objects.line_items.read': [
    'POST /crm/v3/objects/line_items/batch/read',
    'POST /crm/v4/associations/deals/line_items/batch/read',
    'GET /crm/v3/properties/line_items',
  ],
  /** Their names, to choose from; which teams a user is in comes with the user. */
  'settings.users.teams.read': ['GET /settings/v3/users/teams'],
  'crm.lists.write': [
    'POST /crm/v3/lists',
    'PUT /crm/v3/lists/{listId}/memberships/add',
    'PUT /crm/v3/lists/{listId}/memberships/remove',
  ],
} as const;

/** `GET /account-info/v3/details` needs no scope besides a valid token. */
export const requiredScopes: readonly Scope[] = Object.keys(scopeUses) as Scope[];

/** What an account must grant where the app is installed by OAuth: `oauth` is asked of every such app. */
export const oauthScopes: readonly string[] = ['oauth', ...requiredScopes];
