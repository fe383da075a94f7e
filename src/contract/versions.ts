/** Raise it when the beta terms change: whoever accepted an older version is asked again. */
export const termsVersion = '2026-11';

/**
 * Raise it when an answer changes so that an older page would misread it. Extensions are uploaded
 * apart from the server, and a page trusts the shape of what a server of its own version sends: the
 * schemas would take a quarter of its bundle. Tests on both sides hold every answer to them.
 */
export const contractVersion = 1;
