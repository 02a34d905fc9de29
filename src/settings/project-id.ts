import type { Clean } from '../text/clean.ts';
import type { Found } from './fallback.ts';
import { excerpt } from './lists.ts';
import { type Parsed, valid, wrong } from './parsed.ts';

/** Reads the project id: 1 to 64 letters and digits, as the GES page documents. */
export function projectIdOf({ text, origin }: Found, clean: Clean): Parsed<string> {
  if (/^[A-Za-z0-9]{1,64}$/.test(text)) return valid(text);
  const missing = text === '';
  return wrong({
    input: 'project-id',
    complaint: missing ? 'is missing' : `${origin}is not a project ID`,
    read: missing ? null : excerpt(text, clean),
    remedy: `write 1 to 64 letters and digits${missing ? ', or set HUAWEI_CLOUD_PROJECT_ID' : ''}`,
  });
}
