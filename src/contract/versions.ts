/** Raise it when the beta terms change: users who accepted an older version are asked again. */
export const termsVersion = '2026-12';

/**
 * Raise it when an answer changes so that an older page would misread it: extensions are uploaded
 * apart from the server. The server checks each answer against its schema before it sends it, and a
 * page checks this version; see docs/decisions/answers-are-checked-by-the-server.md.
 */
export const contractVersion = 3;
