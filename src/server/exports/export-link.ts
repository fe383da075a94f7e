import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link opens, and until when. */
export interface ExportLink {
  /** The export's id, which begins with its account. */
  id: string;
  /** The file's name with its ending. */
  fileName: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/**
 * A signature that opens one file until it expires: the expiry and an HMAC-SHA256 over everything
 * that the link says.
 *
 * @param clientSecret the app's; what is signed begins with a fixed word, so that no signature
 * of HubSpot's can pass for one of these.
 */
export function signExportLink(link: ExportLink, clientSecret: string): string {
  return `${link.expiresAt}.${digest(link, clientSecret).toString('base64url')}`;
}

/** The address of a file below the server's, in its only spelling. */
export function exportPath(
  { id, fileName }: Pick<ExportLink, 'id' | 'fileName'>,
  signature: string,
) {
  return `/v1/exports/${id}/${encodeURIComponent(fileName)}?signature=${signature}`;
}

/**
 * Whether a signature opens the file at a moment, did so before, or is not ours. Compares in constant
 * time.
 */
export function readExportLink(
  signature: string,
  target: Pick<ExportLink, 'id' | 'fileName'>,
  clientSecret: string,
  now: number,
): 'open' | 'expired' | 'foreign' {
  const [, expiresAt = ''] = /^(\d{1,15})\./.exec(signature) ?? [];
  const given = Buffer.from(signature);
  // The whole text, not what it stands for: Base64 and numbers have several spellings.
  const expected = Buffer.from(
    signExportLink({ ...target, expiresAt: Number(expiresAt) }, clientSecret),
  );
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  if (!isOurs) return 'foreign';
  return now < Number(expiresAt) ? 'open' : 'expired';
}

function digest({ id, fileName, expiresAt }: ExportLink, clientSecret: string): Buffer {
  return createHmac('sha256', clientSecret)
    .update(JSON.stringify(['export', id, fileName, expiresAt]))
    .digest();
}
