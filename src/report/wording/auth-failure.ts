import { type AuthFailureReason, type CredentialKind, isSigned } from '../../api/failure.ts';

const proofs: Readonly<Record<CredentialKind, string>> = {
  token: 'the token',
  'issued-token': 'the token that IAM had issued',
  'access-key': 'the access key',
  'temporary-key': 'the temporary key',
  'issued-key': 'the temporary key that STS had issued',
  password: 'the user name or password',
  'id-token': 'the id token',
  'request-token': 'the request for an id token',
};

/** What whoever refused a proof did, as a predicate: `refused the token as expired`. */
export function describeAuthFailure(
  credentialKind: CredentialKind,
  authFailure: AuthFailureReason,
): string {
  switch (authFailure.kind) {
    case 'clock':
      return `refused the signature, since ${clockOff(authFailure.minutes)}`;
    case 'unknown-key':
      return `does not know ${proofs[credentialKind]}`;
    case 'wrong-signature':
      return `refused the signature of ${proofs[credentialKind]}`;
    case 'locked-key':
      return `has locked ${proofs[credentialKind]} for five minutes`;
    case 'locked-user':
      return 'has locked the IAM user for 15 minutes';
    case 'wrong-domain':
      return 'does not know the IAM user in this domain';
    case 'expired':
      return `refused ${proofs[credentialKind]} as expired`;
    case 'other-project':
      return refusedForProject(credentialKind);
    case 'unclear':
      return `refused ${proofs[credentialKind]}`;
  }
}

/** A token is scoped to one project; a key belongs to an account, and signs for any project of it. */
function refusedForProject(credentialKind: CredentialKind): string {
  return isSigned(credentialKind)
    ? `refused ${proofs[credentialKind]}, since the project is not the key's`
    : `refused ${proofs[credentialKind]} as not scoped to the project`;
}

function clockOff(minutes: number | null): string {
  if (minutes === null) return "the runner's clock is not the server's";
  const direction = minutes > 0 ? 'ahead of' : 'behind';
  return `the runner's clock is ${Math.abs(minutes)} minutes ${direction} the server's`;
}

/** What to do about it: no input of the key or token itself where an authority issued it. */
export function authRemedy(credentialKind: CredentialKind, authFailure: AuthFailureReason): string {
  const isIssued = credentialKind === 'issued-token' || credentialKind === 'issued-key';
  switch (authFailure.kind) {
    case 'clock':
      return "set the runner's clock: a signature holds for 15 minutes";
    case 'unknown-key':
      return isIssued
        ? cureFor[credentialKind]
        : 'check access-key, and give the security-token of a temporary key with it';
    case 'wrong-signature':
      return isIssued
        ? cureFor[credentialKind]
        : 'check secret-key, which is not the one that belongs to access-key';
    case 'locked-key':
      return 'put the right secret-key in place and wait five minutes: more than five refusals in a row lock a key';
    case 'locked-user':
      return 'put the right password in place and wait 15 minutes';
    case 'wrong-domain':
      return 'check user-name, and domain-name, which is the name of the account';
    case 'expired':
      return cureForAge[credentialKind];
    case 'other-project':
      if (isIssued) return cureFor[credentialKind];
      return isSigned(credentialKind)
        ? 'check project-id and region, which are signed too, and that the key is of their account'
        : 'get a token that is scoped to the project of project-id';
    case 'unclear':
      return cureFor[credentialKind];
  }
}

const again = 'run the job again';
const regional =
  'check region and iam-endpoint: a token of a regional IAM holds in its region alone';

const cureFor: Readonly<Record<CredentialKind, string>> = {
  token: 'get a new token, scoped to this project: one lives 24 hours',
  'issued-token': regional,
  'access-key':
    'check access-key and secret-key, the security-token of a temporary key, and that project-id and region are of the account of the key',
  'temporary-key':
    'check access-key, secret-key and security-token, which belong together and end together, and that project-id and region are of their account',
  'issued-key':
    'check oidc-agency-urn and region, and that the key is of the account of project-id',
  password:
    'check user-name, password and domain-name; a user whose login MFA protects cannot sign in by password',
  'id-token': 'check oidc-audience, and the provider that is set up in IAM for GitHub',
  'request-token': 'add id-token: write to the permissions of the job',
};

const cureForAge: Readonly<Record<CredentialKind, string>> = {
  ...cureFor,
  'issued-token': again,
  'temporary-key': 'get a new temporary key: its three parts change together',
  'issued-key': again,
  'id-token': `${again}: an id token lives five minutes`,
};
