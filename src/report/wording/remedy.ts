import type { ApiFailure, Authority } from '../../api/api-result.ts';
import { endpointInputName } from '../../inputs/inputs.ts';
import type { CertificateFileState } from '../../ports/ports.ts';
import { type ServiceKey, serviceOf } from '../../services/registry.ts';
import type { ServiceAdvice } from '../../services/service.ts';
import { authRemedy, idTokenPermission } from './auth-failure.ts';
import { type FailedResult, isUntrustedCertificate } from './failure.ts';

/** What remedies say about a server. */
type ServerAdvice = ServiceAdvice & {
  /** What sets its address. It need not be known which of the inputs is set. */
  readonly address: string;
  readonly retryableCodes: readonly string[];
  /** Whose support to ask. */
  readonly operator: 'Huawei Cloud' | 'GitHub';
};

const huaweiServer = { operator: 'Huawei Cloud', retryableCodes: [] } as const;

const authorityAdvice: Readonly<Record<Authority, ServerAdvice>> = {
  github: {
    operator: 'GitHub',
    retryableCodes: [],
    address: 'ACTIONS_ID_TOKEN_REQUEST_URL',
    forbidden: idTokenPermission,
    notFound: 'keep ACTIONS_ID_TOKEN_REQUEST_URL as the runner sets it',
  },
  iam: {
    ...huaweiServer,
    address: 'region, cloud or iam-endpoint',
    forbidden:
      'grant a role in this project to the user or agency that signs in; an IAM user also needs programmatic access',
    notFound: 'check project-id, identity-provider if there is one, and region or iam-endpoint',
  },
  sts: {
    ...huaweiServer,
    address: 'region, cloud or sts-endpoint',
    forbidden: 'allow the audience and the subject of this job in the trust policy of the agency',
    notFound: 'check oidc-provider-urn, oidc-agency-urn, oidc-audience, and region or sts-endpoint',
  },
};

function serviceAdvice(key: ServiceKey): ServerAdvice {
  const { advice, retryableCodes = [] } = serviceOf(key);
  const address = `region, cloud or ${endpointInputName(key)}`;
  return { ...huaweiServer, ...advice, retryableCodes, address };
}

/** What to do about a service that could not be read: names the input, permission or host to fix. */
export function serviceRemedy(
  { source: { service }, exchange, failure }: FailedResult,
  certificateFile: CertificateFileState,
): string {
  if (failure.kind === 'not-asked') {
    return failure.because === 'late' ? 'increase timeout-seconds' : 'fix the credential first';
  }
  return failure.kind === 'not-signed-in'
    ? failureRemedy(
        authorityAdvice[failure.authority],
        failure.cause,
        failure.exchange.status,
        certificateFile,
      )
    : failureRemedy(serviceAdvice(service), failure, exchange.status, certificateFile);
}

function failureRemedy(
  server: ServerAdvice,
  failure: ApiFailure,
  status: number | null,
  certificateFile: CertificateFileState,
): string {
  switch (failure.kind) {
    case 'network':
      return isUntrustedCertificate(failure.code)
        ? certificateRemedies[certificateFile]
        : networkRemedy(server, failure.code);
    case 'timeout':
      return 'run the job again, increase timeout-seconds, or check https_proxy if it is set';
    case 'signed-out':
      return authRemedy(failure.credentialKind, failure.authFailure);
    case 'no-permission':
      return server.forbidden;
    case 'not-found':
      return server.notFound;
    case 'status':
      return server.retryableCodes.includes(failure.apiError.code ?? '')
        ? retryRemedy(server)
        : statusRemedy(server, status ?? 0);
    case 'error-code':
      return retryRemedy(server);
    case 'not-json':
      return `check ${server.address}: a proxy or a login page may have responded instead`;
    case 'malformed':
      return 'run the job again; if that does not help, update the gate or report it: the API may have changed';
  }
}

const inPem = 'set it to the PEM file of your certificate authority';

/** What to do about a certificate that no known authority signed. */
const certificateRemedies: Readonly<Record<CertificateFileState, string>> = {
  unset: 'if your own certificate authority signed it, set NODE_EXTRA_CA_CERTS to its PEM file',
  missing: `NODE_EXTRA_CA_CERTS names a file that does not exist: ${inPem}`,
  unreadable: `NODE_EXTRA_CA_CERTS names a file that cannot be read: ${inPem}`,
  der: 'NODE_EXTRA_CA_CERTS names a file in DER, but Node reads only PEM: convert it with openssl x509 -inform der',
  'without-certificate': `NODE_EXTRA_CA_CERTS names a file without a PEM certificate: ${inPem}`,
  broken:
    'NODE_EXTRA_CA_CERTS names a file with a certificate that is cut off or not on its own lines, and Node ignores such a file: fix it',
  others:
    'NODE_EXTRA_CA_CERTS is read, but does not contain the authority that signed this certificate: add it to the file',
};

function networkRemedy(server: ServerAdvice, code: string): string {
  const address = server.address;
  if (code.startsWith('proxy')) return proxyRemedy(address, code);
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return 'renew the certificate, or correct the clock';
  if (code.includes('ALTNAME')) return `check ${address}: the certificate is for another host`;
  if (/EPROTO|SSL/.test(code))
    return `check ${address}: the server does not support TLS 1.2 or later`;
  return `check ${address}, and that the runner can connect to it`;
}

/** What to do about a proxy that opens no tunnel. `code` ends with its status, if it responded. */
function proxyRemedy(address: string, code: string): string {
  if (/=50[234]$/.test(code)) return `check ${address}, and that the proxy can connect to it`;
  if (code.endsWith('=407')) return 'set the user and password of the proxy in https_proxy';
  if (code.endsWith('=403')) return 'allow this host in the proxy, or add it to no_proxy';
  return 'check https_proxy, or add the host to no_proxy';
}

function retryRemedy(server: ServerAdvice): string {
  return `run the job again in a minute; if that does not help, give ${server.operator} support the request ID in the log`;
}

function statusRemedy(server: ServerAdvice, status: number): string {
  if (status >= 300 && status < 400) {
    return `check ${server.address}: redirects are not followed`;
  }
  return status >= 400 && status < 500 && status !== 429 && status !== 408
    ? server.notFound
    : retryRemedy(server);
}
