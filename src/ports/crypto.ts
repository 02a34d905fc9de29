import { createHmac, randomBytes } from 'node:crypto';

/** The HMAC-SHA256 of a text, in hexadecimal. The salt is the key. */
export function saltedHash(salt: string, text: string): string {
  return createHmac('sha256', salt).update(text).digest('hex');
}

/** A new random salt. */
export function createSalt(): string {
  return randomBytes(16).toString('hex');
}
