import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { LoggableError } from '../model/loggable-error.ts';

/** The keys that tokens are sealed with: the first seals, all of them open. */
export type KeyRing = readonly [SealingKey, ...SealingKey[]];

interface SealingKey {
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

/** What is sealed cannot be opened: its key is not in the ring, or it was sealed for another account. */
export class UnsealError extends LoggableError<{ portalId: string; keyId: string }> {
  constructor(portalId: string, keyId: string) {
    super('the tokens of an account cannot be opened: is their key still in TOKEN_KEYS?', {
      portalId,
      keyId,
    });
    this.name = 'UnsealError';
  }
}

const cipher = 'aes-256-gcm';
/** Bytes; what NIST SP 800-38D recommends for GCM. */
const nonceLength = 12;
const tagLength = 16;
const keyPattern = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]{43}=?)$/;

/**
 * The ring that `TOKEN_KEYS` describes: `id:key` with a comma between two of them, each key 32 random
 * bytes as base64.
 *
 * @returns null when it is not of that form, or an id comes twice.
 */
export function readKeyRing(text: string): KeyRing | null {
  const keys = text.split(',').map((part): SealingKey | null => {
    const [, id, encoded] = keyPattern.exec(part.trim()) ?? [];
    if (id === undefined || encoded === undefined) return null;
    return { id, key: Buffer.from(encoded, 'base64') };
  });
  const valid = keys.filter((key) => key !== null);
  if (valid.length < keys.length || new Set(valid.map(({ id }) => id)).size < keys.length)
    return null;
  const [first, ...others] = valid;
  return first === undefined ? null : [first, ...others];
}

/**
 * Encrypts a text so that it can be opened for this account alone.
 *
 * @returns the key's id, a full stop, and base64url of nonce, ciphertext and tag.
 */
export function seal([{ id, key }]: KeyRing, portalId: string, text: string): string {
  const nonce = randomBytes(nonceLength);
  const encryption = createCipheriv(cipher, key, nonce, { authTagLength: tagLength });
  encryption.setAAD(boundTo(id, portalId));
  const sealed = Buffer.concat([
    nonce,
    encryption.update(text, 'utf8'),
    encryption.final(),
    encryption.getAuthTag(),
  ]);
  return `${id}.${sealed.toString('base64url')}`;
}

/** @throws {UnsealError} */
export function open(ring: KeyRing, portalId: string, sealed: string): string {
  const at = sealed.indexOf('.');
  const id = sealed.slice(0, Math.max(0, at));
  const key = ring.find((one) => one.id === id)?.key;
  const bytes = Buffer.from(sealed.slice(at + 1), 'base64url');
  if (key === undefined || bytes.length < nonceLength + tagLength) {
    throw new UnsealError(portalId, id);
  }
  const nonce = bytes.subarray(0, nonceLength);
  const decryption = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength });
  decryption.setAAD(boundTo(id, portalId));
  decryption.setAuthTag(bytes.subarray(-tagLength));
  try {
    const text = decryption.update(bytes.subarray(nonceLength, -tagLength));
    return Buffer.concat([text, decryption.final()]).toString('utf8');
  } catch {
    throw new UnsealError(portalId, id);
  }
}

/** What the tag covers besides the text: tokens that are copied to another account's row do not open. */
function boundTo(keyId: string, portalId: string): Buffer {
  return Buffer.from(JSON.stringify(['grant', keyId, portalId]));
}
