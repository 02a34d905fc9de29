import { isObject } from '../json-body.ts';

/** What a job asks of STS: a temporary key. */
export type KeyRequest = {
  readonly providerUrn: string;
  readonly agencyUrn: string;
  readonly idToken: string;
  readonly seconds: number;
};

/** A body as STS reads it. */
export type ParsedKeyRequest =
  | { readonly kind: 'read'; readonly keyRequest: KeyRequest }
  /** Names the first parameter that is wrong. */
  | { readonly kind: 'invalid'; readonly parameter: string };

type Check = (value: unknown) => boolean;

const parameters: Readonly<Record<string, Check>> = {
  provider_urn: isText(1, 1500),
  agency_urn: isText(1, 1500),
  agency_session_name: isText(2, 128),
  id_token: isText(1, 20_000),
  duration_seconds: optional(isWholeNumber(900, 43_200)),
  policy: optional(isText(1, 20_000)),
  policy_ids: optional((value) => Array.isArray(value) && value.every(isText(1, 1500))),
};

/** Checks every parameter, and that there is no other. */
export function parseKeyRequest(body: unknown): ParsedKeyRequest {
  if (!isObject(body)) return { kind: 'invalid', parameter: 'body' };
  const stray = Object.keys(body).find((name) => !Object.hasOwn(parameters, name));
  const wrong = Object.entries(parameters).find(([name, isRight]) => !isRight(body[name]));
  const parameter = stray ?? wrong?.[0];
  if (parameter !== undefined) return { kind: 'invalid', parameter };
  const keyRequest = {
    providerUrn: `${body['provider_urn']}`,
    agencyUrn: `${body['agency_urn']}`,
    idToken: `${body['id_token']}`,
    seconds: Number(body['duration_seconds'] ?? 3600),
  };
  return { kind: 'read', keyRequest };
}

function isText(shortest: number, longest: number): Check {
  return (value) =>
    typeof value === 'string' && value.length >= shortest && value.length <= longest;
}

function isWholeNumber(least: number, most: number): Check {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}
