import type { Service } from '../quota/names.ts';
import type { FailedReading } from './failure.ts';

const readPermission: Readonly<Record<Service, string>> = {
  roma: 'a read-only policy for ROMA Connect',
  ges: 'GES ReadOnlyAccess',
};

const whereToLook: Readonly<Record<Service, string>> = {
  roma: 'check instance-id, and that project-id and region (or roma-endpoint) are where it lives',
  ges: 'check project-id, and that region (or ges-endpoint) is where it lives',
};

/** The next step after a service could not be read: the input, permission or host to mend. */
export function cureFor({ source: { service }, exchange, failure }: FailedReading): string {
  switch (failure.kind) {
    case 'network':
      return cureForNetwork(service, failure.code);
    case 'timeout':
      return 'run the job again, raise timeout-seconds, or check https_proxy if one is set';
    case 'signed-out':
      return 'get a new token, scoped to this project: one lives 24 hours';
    case 'no-permission':
      return `grant the token's user ${readPermission[service]} in this project`;
    case 'not-found':
      return whereToLook[service];
    case 'status':
      return failure.refusal.code === 'GES.7006'
        ? askAgain
        : cureForStatus(service, exchange.status ?? 0);
    case 'error-code':
      return askAgain;
    case 'not-asked':
      return failure.because === 'late' ? 'raise timeout-seconds' : 'mend the credential first';
    case 'malformed':
      return `check ${service}-endpoint; a proxy or a login page may have answered in its place`;
  }
}

function cureForNetwork(service: Service, code: string): string {
  if (code.startsWith('proxy')) return 'check https_proxy, and no_proxy if none is needed there';
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return 'have the certificate renewed, or set the clock';
  if (code.includes('ALTNAME'))
    return `check ${service}-endpoint: its certificate names another host`;
  if (/EPROTO|SSL/.test(code))
    return `check ${service}-endpoint: it does not speak TLS 1.2 or later`;
  return /CERT|TLS|SIGNATURE/.test(code)
    ? 'point NODE_EXTRA_CA_CERTS at the certificate authority if it is your own'
    : `check region, cloud or ${service}-endpoint, and that the runner may connect there`;
}

const askAgain = 'run the job again in a minute; if it stays, give Huawei Cloud the request ID';

function cureForStatus(service: Service, status: number): string {
  if (status >= 300 && status < 400) return `check ${service}-endpoint: redirects are not followed`;
  return status >= 400 && status < 500 && status !== 429 && status !== 408
    ? whereToLook[service]
    : askAgain;
}
