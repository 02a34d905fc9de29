import type { ExchangeFailure } from '../quota/failure.ts';
import type { Party } from '../quota/names.ts';
import type { FailedReading } from './failure.ts';
import { cureForRejection } from './rejected.ts';
import { cureForMistrust, type ExtraAuthorities, isMistrust } from './trust.ts';

const permissions: Readonly<Record<Party, string>> = {
  roma: 'grant whoever signs in ROMA ReadOnlyAccess in this project',
  ges: 'grant whoever signs in GES ReadOnlyAccess in this project',
  github: 'add id-token: write to the permissions of the job',
  iam: 'grant whoever signs in a role in this project, and an IAM user programmatic access',
  sts: 'let the trust policy of the agency allow the audience and the subject of this job',
};

const whereToLook: Readonly<Record<Party, string>> = {
  roma: 'check instance-id, and that project-id and region (or roma-endpoint) are where it lives',
  ges: 'check project-id, and that region (or ges-endpoint) is where it lives',
  github: 'leave ACTIONS_ID_TOKEN_REQUEST_URL as the runner sets it',
  iam: 'check project-id, identity-provider if there is one, and region or iam-endpoint',
  sts: 'check oidc-provider-urn, oidc-agency-urn, oidc-audience, and region or sts-endpoint',
};

/** What the address of each is made of. */
const addresses: Readonly<Record<Party, string>> = {
  roma: 'roma-endpoint',
  ges: 'ges-endpoint',
  github: 'ACTIONS_ID_TOKEN_REQUEST_URL',
  iam: 'iam-endpoint',
  sts: 'sts-endpoint',
};

/** The next step after a service could not be read: the input, permission or host to mend. */
export function cureFor(
  { source: { service }, exchange, failure }: FailedReading,
  extra: ExtraAuthorities,
): string {
  switch (failure.kind) {
    case 'not-signed-in':
      return cure(failure.authority, failure.cause, failure.exchange.status, extra);
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
      return cure(service, failure, exchange.status, extra);
  }
}

function cure(
  party: Party,
  failure: ExchangeFailure,
  status: number | null,
  extra: ExtraAuthorities,
): string {
  switch (failure.kind) {
    case 'network':
      return isMistrust(failure.code)
        ? cureForMistrust[extra]
        : cureForNetwork(party, failure.code);
    case 'timeout':
      return 'run the job again, raise timeout-seconds, or check https_proxy if one is set';
    case 'signed-out':
      return cureForRejection(failure.proof, failure.rejection);
    case 'no-permission':
      return permissions[party];
    case 'not-found':
      return whereToLook[party];
    case 'status':
      return failure.refusal.code === 'GES.7006'
        ? askAgain(party)
        : cureForStatus(party, status ?? 0);
    case 'error-code':
      return askAgain(party);
    case 'malformed':
      return `check ${addresses[party]}; a proxy or a login page may have answered in its place`;
  }
}

function cureForNetwork(party: Party, code: string): string {
  const address = addresses[party];
  if (code.startsWith('proxy')) return 'check https_proxy, and no_proxy if none is needed there';
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return 'have the certificate renewed, or set the clock';
  if (code.includes('ALTNAME')) return `check ${address}: its certificate names another host`;
  if (/EPROTO|SSL/.test(code)) return `check ${address}: it does not speak TLS 1.2 or later`;
  return `check ${party === 'github' ? '' : 'region, cloud or '}${address}, and that the runner may connect there`;
}

function askAgain(party: Party): string {
  const whom = party === 'github' ? 'GitHub' : 'Huawei Cloud';
  return `run the job again in a minute; if it stays, give ${whom} the request ID`;
}

function cureForStatus(party: Party, status: number): string {
  if (status >= 300 && status < 400) {
    return `check ${addresses[party]}: redirects are not followed`;
  }
  return status >= 400 && status < 500 && status !== 429 && status !== 408
    ? whereToLook[party]
    : askAgain(party);
}
