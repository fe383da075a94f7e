import { randomUUID } from 'node:crypto';

/** What HubSpot calls its refusals of the token endpoint, and OAuth's name for the same. */
const refusals = {
  BAD_GRANT_TYPE: ['unsupported_grant_type', 'grant type is not supported'],
  BAD_CLIENT_ID: ['invalid_client', 'missing or invalid client id'],
  BAD_CLIENT_SECRET: ['invalid_client', 'missing or invalid client secret'],
  BAD_REDIRECT_URI: ['invalid_request', 'redirect_uri does not match'],
  BAD_AUTH_CODE: ['invalid_grant', 'missing or unknown auth code'],
  BAD_REFRESH_TOKEN: ['invalid_grant', 'missing or invalid refresh token'],
  BAD_HUB: ['invalid_grant', 'the account is not active'],
  BAD_REQUEST: ['invalid_request', 'parameters belong in the body'],
} as const;

export type OAuthRefusal = keyof typeof refusals;

/** How the token endpoint names its errors: by HubSpot's names, by OAuth's, or by both. */
export type OAuthErrorForm = 'hubspot' | 'oauth' | 'both';

/** A refusal of the token endpoint. */
export class OAuthError extends Error {
  readonly refusal: OAuthRefusal;

  constructor(refusal: OAuthRefusal) {
    super(refusal);
    this.refusal = refusal;
  }

  toResponse(form: OAuthErrorForm): Response {
    const [error, description] = refusals[this.refusal];
    const isClient = error === 'invalid_client';
    return Response.json(
      {
        ...(form === 'oauth' ? {} : { status: this.refusal }),
        ...(form === 'hubspot' ? {} : { error, error_description: description }),
        message: description,
        correlationId: randomUUID(),
      },
      { status: isClient && form === 'oauth' ? 401 : 400 },
    );
  }
}
