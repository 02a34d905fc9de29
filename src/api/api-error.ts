import { fieldOf, isJsonObject, type JsonObject } from '../json/fields.ts';
import type { Sanitize } from '../text/sanitize.ts';
import type { ApiError } from './failure.ts';

/** The spellings of code and message that Huawei Cloud services use, by service and version. */
const spellings = [
  ['error_code', 'error_msg'],
  ['errorCode', 'errorMessage'],
  ['code', 'message'],
] as const;

/** The words of a refusal as they came: to be looked at, and never to be shown. */
export type RawApiError = Readonly<Record<keyof ApiError, string | null>>;

/** Reads a service's own error from an answer's JSON; both null where it holds none. */
export function apiErrorIn(body: unknown): RawApiError {
  const none = { code: null, message: null };
  if (!isJsonObject(body)) return none;
  const nested = fieldOf(body, 'error');
  if (typeof nested === 'string') return { ...none, code: textOf(body, 'error') };
  const holder = isJsonObject(nested) ? nested : body;
  for (const [codeName, messageName] of spellings) {
    const code = textOf(holder, codeName);
    const message = textOf(holder, messageName);
    if (code !== null || message !== null) return { code, message };
  }
  return none;
}

/** The same, to be shown. */
export function sanitizeApiError({ code, message }: RawApiError, sanitize: Sanitize): ApiError {
  return {
    code: code === null ? null : sanitize(code),
    message: message === null ? null : sanitize(message),
  };
}

const errorFields = ['error_code', 'errorCode', 'code', 'error_msg', 'errorMessage', 'error'];
const saysNothing: readonly unknown[] = [undefined, null, '', 0, '0'];

/**
 * Whether an answer speaks of an error, which makes a 200 a failure all the same. The pages
 * document the fields as blank on success; 0 is taken for blank.
 */
export function isErrorBody(body: unknown): boolean {
  if (!isJsonObject(body)) return false;
  return errorFields.some((name) => !saysNothing.includes(fieldOf(body, name)));
}

/**
 * Codes are text in most answers and numbers in IAM's; blank counts as absent. A refused signature
 * comes with the whole request that the gateway made out: as long as it is useless to a reader.
 */
function textOf(holder: JsonObject, name: string): string | null {
  const value = fieldOf(holder, name);
  const whole = typeof value === 'number' ? String(value) : value;
  if (typeof whole !== 'string') return null;
  const [said = ''] = whole.split('canonicalRequest:', 1);
  return said.trim().replace(/,$/, '') || null;
}
