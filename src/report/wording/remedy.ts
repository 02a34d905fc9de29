import type { Authority, Exchange } from '../../api/api-result.ts';
import { blamesRequest } from '../../api/response-failure.ts';
import { endpointInputName } from '../../inputs/inputs.ts';
import { type ServiceKey, serviceOf } from '../../services/registry.ts';
import type { ServiceAdvice } from '../../services/service.ts';
import type { Judged } from '../result.ts';
import { authRemedy, idTokenPermission } from './auth-failure.ts';
import { type FailedResult, failedRequest } from './failure.ts';
import { networkRemedy } from './network-fault.ts';

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
    address: 'region, cloud or sts-endpoint (not every region has STS)',
    forbidden:
      'allow the audience and the subject of this job (such as repo:OWNER/REPO:ref:refs/heads/main) in the trust policy of the agency',
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
  failed: FailedResult,
  { certificateFile, keyVariables }: Pick<Judged, 'certificateFile' | 'keyVariables'>,
): string {
  const server =
    failed.failure.kind === 'not-signed-in'
      ? authorityAdvice[failed.failure.authority]
      : serviceAdvice(failed.source.service);
  const { failure, exchange } = failedRequest(failed);
  switch (failure.kind) {
    case 'network':
      return networkRemedy(failure.code, server.address, certificateFile);
    case 'timeout':
      return 'run the job again, increase timeout-seconds, or check https_proxy if it is set';
    case 'signed-out':
      return authRemedy(failure.credentialKind, failure.authFailure).replace(
        /access-key|secret-key|security-token/g,
        (input) => keyVariables[input] ?? input,
      );
    case 'no-permission':
      return server.forbidden;
    case 'not-found':
      return server.notFound;
    case 'status':
      return server.retryableCodes.includes(failure.apiError.code ?? '')
        ? retryRemedy(server, exchange)
        : statusRemedy(server, exchange);
    case 'error-code':
      return retryRemedy(server, exchange);
    case 'not-json':
      return `check ${server.address}: a proxy or a login page may have responded instead`;
    case 'malformed':
      return 'run the job again; if that does not help, update the gate or report it: the API may have changed';
    case 'not-asked':
      return failure.because === 'late' ? 'increase timeout-seconds' : 'fix the credential first';
  }
}

function retryRemedy({ operator }: ServerAdvice, { requestId }: Exchange): string {
  const given =
    requestId === null ? 'the host and the time of the request' : 'the request ID in the log';
  return `run the job again in a minute; if that does not help, give ${operator} support ${given}`;
}

function statusRemedy(server: ServerAdvice, exchange: Exchange): string {
  const status = exchange.status ?? 0;
  if (status >= 300 && status < 400) {
    return `check ${server.address}: redirects are not followed`;
  }
  return blamesRequest(status) ? server.notFound : retryRemedy(server, exchange);
}
