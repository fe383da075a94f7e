/** What can be wrong, by the status of the answer. */
export const problemCodes = [
  /** 401: signature missing, wrong or too old. */
  'signature.missing',
  'signature.invalid',
  'signature.expired',
  /** 403 */
  'superAdmin.required',
  /** 403: HubSpot says that this is no partner account, or that the app lacks a scope. */
  'hubspot.refused',
  /** 400 */
  'request.invalid',
  /** 404 */
  'notFound',
  /** 409: the terms that were accepted are not the current ones. */
  'terms.outdated',
  /** 429: `retryAfter` says when to come again. */
  'refresh.tooSoon',
  /** 413 */
  'request.tooLarge',
  /** 502 */
  'hubspot.unavailable',
  /** 500 */
  'internal',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
