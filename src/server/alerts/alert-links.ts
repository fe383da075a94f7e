import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/** What a link in an e-mail does, for whom. */
const linkSchema = z.strictObject({
  does: z.enum(['confirm', 'unsubscribe']),
  portalId: z.string(),
  userId: z.string(),
  /** Of a confirmation: the nonce of the address, for one use. Else a digest of the address. */
  of: z.string(),
});

export type AlertLink = z.infer<typeof linkSchema>;

/**
 * A link's text: what it does, and an HMAC-SHA256 over it.
 *
 * @param clientSecret the app's; what is signed begins with a fixed word, so that no other signature
 * can pass for one of these.
 */
export function signAlertLink(link: AlertLink, clientSecret: string): string {
  const said = Buffer.from(JSON.stringify(link)).toString('base64url');
  return `${said}.${digest(said, clientSecret)}`;
}

/** What a link does; null when it is not ours. Compares in constant time. */
export function readAlertLink(text: string, clientSecret: string): AlertLink | null {
  const [said = '', signature = ''] = text.split('.');
  const [given, expected] = [Buffer.from(signature), Buffer.from(digest(said, clientSecret))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return linkSchema.parse(JSON.parse(Buffer.from(said, 'base64url').toString()));
}

/** What a link names in place of an address: a link to the one before does nothing to the next. */
export function digestOfAddress(address: string, clientSecret: string): string {
  return digest(`address ${address}`, clientSecret);
}

function digest(text: string, clientSecret: string): string {
  return createHmac('sha256', clientSecret)
    .update(JSON.stringify(['alert', text]))
    .digest('base64url');
}
