import { createHash } from 'node:crypto';

/**
 * A token of the length that signed ones (`MII…`) come to, some thousand characters: the longer it
 * is, the longer a step may be busy with it. The same in every process.
 */
export const longToken = Array.from({ length: 60 }, (_, index) =>
  createHash('sha512').update(`${index}`).digest('base64url'),
).join('');
