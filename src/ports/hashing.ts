import { createHmac, randomBytes } from 'node:crypto';
import type { SaltedHash } from '../quota/quota-id.ts';

/** HMAC-SHA256 of a text, with a salt as its key; in hexadecimal. */
export const saltedHash: SaltedHash = (salt, text) =>
  createHmac('sha256', salt).update(text).digest('hex');

/** A salt that nobody has used before. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}
