import { type AuthFailureReason, type CredentialKind, isSigned } from '../../api/api-result.ts';

const credentialTitles: Readonly<Record<CredentialKind, string>> = {
  token: 'the token',
  'issued-token': 'the token that IAM issued',
  'access-key': 'the access key',
  'temporary-key': 'the temporary key',
  'issued-key': 'the temporary key that STS issued',
  password: 'the user name or password',
  'id-token': 'the ID token',
  'request-token': 'the request for an ID token',
};

/** How a server rejected a credential, as a predicate: `rejected the token, because it has expired`. */
export function describeAuthFailure(
  credentialKind: CredentialKind,
  authFailure: AuthFailureReason,
): string {
  const credential = credentialTitles[credentialKind];
  switch (authFailure.kind) {
    case 'clock':
      return `rejected the signature, because ${clockOff(authFailure.minutes)}`;
    case 'unknown-key':
      return `does not know ${credential}`;
    case 'wrong-signature':
      return `rejected the signature of ${credential}`;
    case 'locked-key':
      return `has locked ${credential} for five minutes`;
    case 'locked-user':
      return 'has locked the IAM user for 15 minutes';
    case 'wrong-domain':
      return 'does not know the IAM user in this domain';
    case 'expired':
      return `rejected ${credential}, because it has expired`;
    case 'other-project':
      return `rejected ${credential}, because it is not scoped to the project`;
    case 'unclear':
      return `rejected ${credential}`;
  }
}

function clockOff(minutes: number | null): string {
  if (minutes === null) return "the runner's clock differs from the server's";
  const direction = minutes > 0 ? 'ahead of' : 'behind';
  return `the runner's clock is ${Math.abs(minutes)} minutes ${direction} the server's`;
}

/** What to do about it. For an issued key or token, names no input that holds a key or token. */
export function authRemedy(credentialKind: CredentialKind, authFailure: AuthFailureReason): string {
  const isIssued = credentialKind === 'issued-token' || credentialKind === 'issued-key';
  const general = remedies[credentialKind];
  switch (authFailure.kind) {
    case 'clock':
      return "correct the runner's clock: a signature is valid for 15 minutes";
    case 'unknown-key':
      return isIssued ? general : 'check access-key; a temporary key also needs its security-token';
    case 'wrong-signature':
      return isIssued ? general : 'check secret-key: it does not belong to access-key';
    case 'locked-key':
      return isIssued || !isSigned(credentialKind)
        ? 'wait five minutes, then run the job again'
        : 'set the right secret-key and wait five minutes: more than five rejections in a row lock a key';
    case 'locked-user':
      return 'set the right password and wait 15 minutes';
    case 'wrong-domain':
      return 'check user-name and domain-name; domain-name is the name of the account';
    case 'expired':
      return remediesForExpiry[credentialKind];
    case 'other-project':
      return isIssued ? general : 'get a token that is scoped to project-id';
    case 'unclear':
      return general;
  }
}

/** What to do if GitHub does not give the job an ID token, as a clause. */
export const idTokenPermission = 'set id-token: write in the permissions of the job';

const again = 'run the job again';
const regional =
  'check region and iam-endpoint: a token of a regional IAM is valid only in its region';

const remedies: Readonly<Record<CredentialKind, string>> = {
  token: 'get a new token, scoped to this project; a token is valid for 24 hours',
  'issued-token': regional,
  'access-key':
    'check access-key and secret-key (a temporary key also needs its security-token), and that project-id and region belong to the account of the key',
  'temporary-key':
    'check that access-key, secret-key and security-token are of the same key (a permanent key has no security-token) and have not expired, and that project-id and region belong to its account',
  'issued-key':
    'check oidc-agency-urn and region, and that the agency belongs to the account of project-id',
  password:
    'check user-name, password and domain-name; a user with login MFA cannot sign in with a password',
  'id-token': 'check oidc-audience, and the identity provider for GitHub in IAM',
  'request-token': `run the job again; if that does not help, check that the permissions of the job have id-token: write`,
};

const remediesForExpiry: Readonly<Record<CredentialKind, string>> = {
  ...remedies,
  'issued-token': again,
  'temporary-key': 'get a new temporary key, with all three parts',
  'issued-key': again,
  password: 'set a new password in IAM, and use it in the input password',
  'id-token': `${again}: an ID token is valid for five minutes`,
};
