import { fieldOf, isJsonObject, type JsonObject } from '../json/fields.ts';
import type { Sanitize } from '../text/sanitize.ts';
import type { ApiError } from './api-result.ts';

/**
 * The names that Huawei Cloud services give to an error code and an error message. The order matters:
 * CCE sends several of them, and its `code` is the status.
 */
const codeNames = ['errorCode', 'error_code', 'errCode', 'code'] as const;
const messageNames = ['errorMessage', 'error_msg', 'errMsg', 'message'] as const;

/** Code and message exactly as the server sent them. Match on them; never print them. */
export type RawApiError = Readonly<Record<keyof ApiError, string | null>>;

/** Reads the error code and message from the JSON of a response; each is null if it has none. */
export function apiErrorIn(body: unknown): RawApiError {
  const none = { code: null, message: null };
  if (!isJsonObject(body)) return none;
  const nested = fieldOf(body, 'error');
  if (typeof nested === 'string') return { ...none, code: textField(body, 'error') };
  const own = errorOf(isJsonObject(nested) ? nested : body);
  if (own.code !== null || own.message !== null) return own;
  // Some services name the object that holds the error after the status: `badrequest`, `itemNotFound`.
  const names = Object.keys(body).filter((name) => name !== '__proto__');
  const [only, second] = names.map((name) => fieldOf(body, name)).filter(isJsonObject);
  return only === undefined || second !== undefined ? none : errorOf(only);
}

function errorOf(holder: JsonObject): RawApiError {
  return { code: firstText(holder, codeNames), message: firstText(holder, messageNames) };
}

function firstText(holder: JsonObject, names: readonly string[]): string | null {
  return names.map((name) => textField(holder, name)).find((text) => text !== null) ?? null;
}

/** An error with code and message made safe to print. */
export function sanitizeApiError({ code, message }: RawApiError, sanitize: Sanitize): ApiError {
  return {
    code: code === null ? null : sanitize(code),
    message: message === null ? null : sanitize(message),
  };
}

/** Without `message`, which a success may have too. */
const errorFields = [...codeNames, 'error_msg', 'errorMessage', 'errMsg', 'error'];
const emptyValues: readonly unknown[] = [undefined, null, '', 0, '0'];

/**
 * Whether a response reports an error, which makes it a failure even with status 200. The API pages
 * document the error fields as empty on success; 0 counts as empty.
 */
export function isErrorBody(body: unknown): boolean {
  if (!isJsonObject(body)) return false;
  // The object that holds the error may have any name, such as `itemNotFound`.
  const holders = Object.values(body).filter(isJsonObject).map(errorOf);
  if (holders.some(({ code, message }) => code !== null && message !== null)) return true;
  return errorFields.some((name) => !emptyValues.includes(fieldOf(body, name)));
}

/**
 * The text of a field; null if it is missing or empty. IAM sends codes as numbers. After a wrong
 * signature the gateway adds the whole request as it saw it, which is long and no help to a reader.
 */
function textField(holder: JsonObject, name: string): string | null {
  const value = fieldOf(holder, name);
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return null;
  const [message = ''] = text.split('canonicalRequest:', 1);
  return message.trim().replace(/,$/, '') || null;
}
