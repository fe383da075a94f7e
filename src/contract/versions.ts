/** Raise it when the beta terms change: whoever accepted an older version is asked again. */
export const termsVersion = '2026-11';

/**
 * Raise it when an answer changes so that an older page would misread it. Extensions are uploaded
 * apart from the server, and a page takes the type of an answer from its endpoint without reading it
 * by the schema: zod and the schemas would add 12.7 kB of gzip to a Tier page of 46. Tests
 * on both sides hold every answer to the schemas.
 */
export const contractVersion = 1;
