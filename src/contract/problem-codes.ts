/** What can be wrong, and the status of the answer that says so. */
export const problemStatuses = {
  /** The signature is missing, wrong or too old. */
  'signature.missing': 401,
  'signature.invalid': 401,
  'signature.expired': 401,
  /** The key of the API is missing, unknown, or has ended. */
  'key.invalid': 401,
  /** Only a super admin of this account can do this. */
  'superAdmin.required': 403,
  /** The account's figures are for those who take part in the beta. */
  'beta.required': 403,
  /** HubSpot says that this is no partner account, or that the app lacks a scope. */
  'hubspot.refused': 403,
  /** The app is not installed in this account, was removed from it, or lost its access. */
  'account.disconnected': 403,
  /** A super admin asked for the deletion of the account's data. */
  'account.leaving': 403,
  /** The deal mapping names properties that the account does not have any more. */
  'mapping.propertyMissing': 409,
  /** A super admin lets only others see the figures, or fill lists. */
  'access.required': 403,
  /** HubSpot has no such user in the account. */
  'user.unknown': 403,
  'request.invalid': 400,
  /** Two columns of a table to be exported have the same name. */
  'export.duplicateColumns': 400,
  /** Another list of HubSpot, which is not ours, has the name. */
  'list.nameTaken': 400,
  notFound: 404,
  /** The header `Allow` names the methods that the address takes. */
  'method.notAllowed': 405,
  /** The terms that were accepted are not the current ones. */
  'terms.outdated': 409,
  'request.tooLarge': 413,
  /** `retryAfter` says when to come again. */
  'refresh.tooSoon': 429,
  'limit.reached': 429,
  'hubspot.unavailable': 502,
  /** HubSpot takes only so many calls in some seconds. */
  'hubspot.rateLimited': 502,
  /** The account's calls of the day are used up, until its midnight. */
  'hubspot.dailyLimit': 502,
  /** HubSpot does not accept the access token of the account. */
  'hubspot.unauthorized': 502,
  /** HubSpot refused a request as wrong, or sent what cannot be read. */
  'hubspot.unexpected': 502,
  /** The server is about to stop; HubSpot asks once more, and another one answers. */
  'server.stopping': 503,
  /** The account is still synced for the first time; `retryAfter` says when to come again. */
  'sync.notReady': 503,
  /** The database does not answer; `retryAfter` says when to come again. */
  'database.unavailable': 503,
  /** The disk of the server's database is nearly full: nothing is stored until there is room. */
  'storage.full': 507,
  internal: 500,
} as const;

export type ProblemCode = keyof typeof problemStatuses;

/** Why a call to HubSpot may come to nothing, apart from what it refuses. */
export const hubspotFailures = [
  'hubspot.unavailable',
  'hubspot.rateLimited',
  'hubspot.dailyLimit',
  'hubspot.unauthorized',
  'hubspot.unexpected',
] as const satisfies readonly ProblemCode[];
