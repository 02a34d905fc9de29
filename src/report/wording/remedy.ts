import type { ApiFailure } from '../../api/failure.ts';
import type { Server } from '../../services/registry.ts';
import { authRemedy } from './auth-failure.ts';
import { type CertificateFileState, certificateRemedies, isDistrust } from './certificates.ts';
import type { FailedResult } from './failure.ts';

const permissions: Readonly<Record<Server, string>> = {
  roma: 'grant whoever signs in ROMA ReadOnlyAccess in this project',
  ges: 'grant whoever signs in GES ReadOnlyAccess in this project',
  github: 'add id-token: write to the permissions of the job',
  iam: 'grant whoever signs in a role in this project, and an IAM user programmatic access',
  sts: 'let the trust policy of the agency allow the audience and the subject of this job',
};

const whereToLook: Readonly<Record<Server, string>> = {
  roma: 'check instance-id, and that project-id and region (or roma-endpoint) are where it lives',
  ges: 'check project-id, and that region (or ges-endpoint) is where it lives',
  github: 'leave ACTIONS_ID_TOKEN_REQUEST_URL as the runner sets it',
  iam: 'check project-id, identity-provider if there is one, and region or iam-endpoint',
  sts: 'check oidc-provider-urn, oidc-agency-urn, oidc-audience, and region or sts-endpoint',
};

/** What the address of each is made of. */
const addresses: Readonly<Record<Server, string>> = {
  roma: 'roma-endpoint',
  ges: 'ges-endpoint',
  github: 'ACTIONS_ID_TOKEN_REQUEST_URL',
  iam: 'iam-endpoint',
  sts: 'sts-endpoint',
};

/** The next step after a service could not be read: the input, permission or host to mend. */
export function remedyFor(
  { source: { service }, exchange, failure }: FailedResult,
  extra: CertificateFileState,
): string {
  switch (failure.kind) {
    case 'not-signed-in':
      return remedy(failure.authority, failure.cause, failure.exchange.status, extra);
    case 'not-asked':
      return failure.because === 'late' ? 'raise timeout-seconds' : 'mend the credential first';
    case 'network':
    case 'timeout':
    case 'signed-out':
    case 'no-permission':
    case 'not-found':
    case 'status':
    case 'error-code':
    case 'malformed':
      return remedy(service, failure, exchange.status, extra);
  }
}

function remedy(
  party: Server,
  failure: ApiFailure,
  status: number | null,
  extra: CertificateFileState,
): string {
  switch (failure.kind) {
    case 'network':
      return isDistrust(failure.code)
        ? certificateRemedies[extra]
        : cureForNetwork(party, failure.code);
    case 'timeout':
      return 'run the job again, raise timeout-seconds, or check https_proxy if one is set';
    case 'signed-out':
      return authRemedy(failure.credentialKind, failure.authFailure);
    case 'no-permission':
      return permissions[party];
    case 'not-found':
      return whereToLook[party];
    case 'status':
      return failure.apiError.code === 'GES.7006'
        ? askAgain(party)
        : cureForStatus(party, status ?? 0);
    case 'error-code':
      return askAgain(party);
    case 'malformed':
      return `check ${addresses[party]}; a proxy or a login page may have answered in its place`;
  }
}

function cureForNetwork(party: Server, code: string): string {
  const address = addresses[party];
  if (code.startsWith('proxy')) return 'check https_proxy, and no_proxy if none is needed there';
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return 'have the certificate renewed, or set the clock';
  if (code.includes('ALTNAME')) return `check ${address}: its certificate names another host`;
  if (/EPROTO|SSL/.test(code)) return `check ${address}: it does not speak TLS 1.2 or later`;
  return `check ${party === 'github' ? '' : 'region, cloud or '}${address}, and that the runner may connect there`;
}

function askAgain(party: Server): string {
  const whom = party === 'github' ? 'GitHub' : 'Huawei Cloud';
  return `run the job again in a minute; if it stays, give ${whom} the request ID`;
}

function cureForStatus(party: Server, status: number): string {
  if (status >= 300 && status < 400) {
    return `check ${addresses[party]}: redirects are not followed`;
  }
  return status >= 400 && status < 500 && status !== 429 && status !== 408
    ? whereToLook[party]
    : askAgain(party);
}
