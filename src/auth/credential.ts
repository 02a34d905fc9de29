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
  readonly audience: string;
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

/** The URLs of the servers that signing in asks. */
export function signInUrls(credential: Credential): readonly string[] {
  switch (credential.kind) {
    case 'token':
    case 'access-key':
      return [];
    case 'iam-user':
      return [credential.endpoint];
    case 'trust-agency':
    case 'identity-provider':
      return [credential.idTokenSource.url, credential.endpoint];
  }
}
