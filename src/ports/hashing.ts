import { createHmac, randomBytes } from 'node:crypto';

/** HMAC-SHA256 of a text, with a salt as its key; in hexadecimal. */
export function saltedHash(salt: string, text: string): string {
  return createHmac('sha256', salt).update(text).digest('hex');
}

/** A salt that nobody has used before. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}
