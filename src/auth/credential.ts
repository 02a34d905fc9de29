import type { Authority } from '../api/api-result.ts';
import type { CompleteResponse } from '../http/message.ts';
import type { Decoded } from '../json/fields.ts';
import type { RequestCredential } from './request-authentication.ts';

/** An IAM user. IAM issues a token for its password. */
export type IamUser = {
  readonly userName: string;
  readonly password: string;
  readonly domainName: string;
  /** The origin of IAM. */
  readonly endpoint: string;
};

/** GitHub's ID token endpoint for this job, and the token that authorizes the request. */
export type IdTokenSource = {
  readonly url: string;
  readonly requestToken: string;
};

/** A trust agency. STS issues a temporary key of the agency for an ID token of an OIDC provider. */
export type TrustAgency = {
  readonly providerUrn: string;
  readonly agencyUrn: string;
  /** The name of this run in the account's audit log. */
  readonly sessionName: string;
  /** The origin of STS. */
  readonly endpoint: string;
  readonly idTokenSource: IdTokenSource;
};

/** An identity provider in IAM, the older way of OpenID Connect. IAM issues a token for an ID token. */
export type IdentityProvider = {
  readonly identityProvider: string;
  /** The origin of IAM. */
  readonly endpoint: string;
  readonly idTokenSource: IdTokenSource;
};

/** How the gate signs in, and what it needs for that. */
export type Credential =
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'access-key';
      readonly accessKey: string;
      readonly secretKey: string;
      /** Null if the key is permanent. */
      readonly securityToken: string | null;
    }
  | ({ readonly kind: 'iam-user' } & IamUser)
  | ({ readonly kind: 'trust-agency' } & TrustAgency)
  | ({ readonly kind: 'identity-provider' } & IdentityProvider);

/** A server that signing in asks. */
type SignInServer = { readonly authority: Authority; readonly url: string };

/** The servers that signing in asks, in this order. */
export function signInServers(credential: Credential): readonly SignInServer[] {
  switch (credential.kind) {
    case 'token':
    case 'access-key':
      return [];
    case 'iam-user':
      return [{ authority: 'iam', url: credential.endpoint }];
    case 'trust-agency':
      return [idTokenServer(credential), { authority: 'sts', url: credential.endpoint }];
    case 'identity-provider':
      return [idTokenServer(credential), { authority: 'iam', url: credential.endpoint }];
  }
}

function idTokenServer({ idTokenSource: { url } }: TrustAgency | IdentityProvider): SignInServer {
  return { authority: 'github', url };
}

/** When a credential expires, in milliseconds since 1970 by the clock of the authority that issued it. */
export type Expiry = {
  readonly expiresAt: number;
  /** When the authority issued it; null if its response had no time. */
  readonly issuedAt: number | null;
};

/** A credential that an authority issued for a while. */
export type IssuedCredential = {
  readonly requestCredential: RequestCredential;
  readonly expiry: Expiry;
};

/**
 * The strings and numbers among some values of a response, as texts. All of them are redacted, even
 * those that turn out to be unusable.
 */
export function secretTexts(...values: readonly unknown[]): readonly string[] {
  return values
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => `${value}`.trim());
}

/** Whether a value of a response can be a secret that an authority has just issued. */
export type IsNewSecret = (value: unknown) => value is string;

/** The form of tokens and keys. Shorter texts, and numbers, could be part of any output. */
const issuedForm = /^[A-Za-z0-9+/=_.~-]{16,}$/;
const letter = /[A-Za-z]/;

/**
 * Creates a check that a value can be a newly issued secret: it is in none of the `known` texts, in
 * upper or lower case. The runner masks a secret in the whole job, so a word from the inputs, the
 * environment or this program must not pass: it would blank the outputs that hold it.
 */
export function createNewSecretCheck(known: () => readonly string[]): IsNewSecret {
  // Collected at the first call: with a given token or key there is none.
  let texts: readonly string[] | null = null;
  const isKnown = (value: string) => {
    texts ??= known().map((text) => text.toLowerCase());
    return texts.some((text) => text.includes(value));
  };
  return (value): value is string =>
    typeof value === 'string' &&
    issuedForm.test(value) &&
    letter.test(value) &&
    !isKnown(value.toLowerCase());
}

/**
 * Adds the expiry to a credential: an ISO 8601 text from `field` of the response, which is malformed
 * without it.
 */
export function decodeIssuedCredential(
  requestCredential: RequestCredential,
  expiry: unknown,
  field: string,
  { serverTime }: CompleteResponse,
): Decoded<IssuedCredential> {
  const expiresAt = typeof expiry === 'string' ? Date.parse(expiry) : Number.NaN;
  return Number.isNaN(expiresAt)
    ? { kind: 'malformed', problem: `the response has no time in \`${field}\`` }
    : {
        kind: 'decoded',
        value: { requestCredential, expiry: { expiresAt, issuedAt: serverTime } },
      };
}
