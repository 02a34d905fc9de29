/** An IAM user, whose password IAM turns into a token. */
export type IamUser = {
  readonly userName: string;
  readonly password: string;
  readonly domainName: string;
  /** Of IAM. */
  readonly endpoint: string;
};

/** Where and by what a job asks GitHub for an id token. */
export type IdTokenSource = {
  readonly url: string;
  readonly requestToken: string;
  readonly audience: string;
};

/** A trust agency that STS gives temporary keys of, to jobs that an OIDC provider vouches for. */
export type TrustAgency = {
  readonly providerUrn: string;
  readonly agencyUrn: string;
  /** What the audit log of the account calls the run. */
  readonly sessionName: string;
  /** Of STS. */
  readonly endpoint: string;
  readonly idTokenSource: IdTokenSource;
};

/** An identity provider of the older kind, for which IAM turns an id token into one of its own. */
export type IdentityProvider = {
  readonly identityProvider: string;
  /** Of IAM. */
  readonly endpoint: string;
  readonly idTokenSource: IdTokenSource;
};

/** The one way in which the gate signs in. */
export type Credential =
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'access-key';
      readonly accessKey: string;
      readonly secretKey: string;
      /** Null where the key is a permanent one. */
      readonly securityToken: string | null;
    }
  | ({ readonly kind: 'iam-user' } & IamUser)
  | ({ readonly kind: 'trust-agency' } & TrustAgency)
  | ({ readonly kind: 'identity-provider' } & IdentityProvider);

/** Whom the gate asks before it asks any service. */
export function urlsOf(credential: Credential): readonly string[] {
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
