import { fieldOf, isJsonObject, type JsonObject } from '../json/fields.ts';
import type { Sanitize } from '../text/sanitize.ts';
import type { ApiError } from './api-result.ts';

/**
 * What Huawei Cloud services call code and message, by service and version. CCE has several at once,
 * and under `code` the status.
 */
const codeNames = ['errorCode', 'error_code', 'errCode', 'code'] as const;
const messageNames = ['errorMessage', 'error_msg', 'errMsg', 'message'] as const;

/** The words of a refusal as they came: to be looked at, and never to be shown. */
export type RawApiError = Readonly<Record<keyof ApiError, string | null>>;

/** Reads a service's own error from an answer's JSON; both null where it holds none. */
export function apiErrorIn(body: unknown): RawApiError {
  const none = { code: null, message: null };
  if (!isJsonObject(body)) return none;
  const nested = fieldOf(body, 'error');
  if (typeof nested === 'string') return { ...none, code: textOf(body, 'error') };
  const own = errorOf(isJsonObject(nested) ? nested : body);
  if (own.code !== null || own.message !== null) return own;
  // Some name the object after the status: `badrequest`, `itemNotFound`.
  const names = Object.keys(body).filter((name) => name !== '__proto__');
  const [only, second] = names.map((name) => fieldOf(body, name)).filter(isJsonObject);
  return only === undefined || second !== undefined ? none : errorOf(only);
}

function errorOf(holder: JsonObject): RawApiError {
  return { code: firstText(holder, codeNames), message: firstText(holder, messageNames) };
}

function firstText(holder: JsonObject, names: readonly string[]): string | null {
  return names.map((name) => textOf(holder, name)).find((text) => text !== null) ?? null;
}

/** The same, to be shown. */
export function sanitizeApiError({ code, message }: RawApiError, sanitize: Sanitize): ApiError {
  return {
    code: code === null ? null : sanitize(code),
    message: message === null ? null : sanitize(message),
  };
}

const errorFields = [...codeNames, 'error_msg', 'errorMessage', 'errMsg', 'error'];
const saysNothing: readonly unknown[] = [undefined, null, '', 0, '0'];

/**
 * Whether an answer speaks of an error, which makes a 200 a failure all the same. The pages
 * document the fields as blank on success; 0 is taken for blank.
 */
export function isErrorBody(body: unknown): boolean {
  if (!isJsonObject(body)) return false;
  // Some name the object of an error after the status: `itemNotFound`.
  const holders = Object.values(body).filter(isJsonObject).map(errorOf);
  if (holders.some(({ code, message }) => code !== null && message !== null)) return true;
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
