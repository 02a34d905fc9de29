import { createHmac, randomBytes } from 'node:crypto';
import type { Fingerprint } from './settings/baseline.ts';

/** HMAC-SHA256 of a project's ID, with a salt as its key. */
export const fingerprint: Fingerprint = (salt, projectId) =>
  createHmac('sha256', salt).update(projectId).digest('hex');

/** A salt that nobody has used before. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}
