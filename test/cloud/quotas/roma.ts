import { type Answer, errorAnswer, jsonAnswer } from '../answer.ts';
import type { ReceivedRequest, RequestLog } from '../request-log.ts';
import type { Service } from '../service.ts';
import type { CloudState } from '../state.ts';
import { callerOf, gatewayAnswers } from './gateway.ts';

/** The refusals ROMA Connect documents for its quota API. */
export const romaAnswers = {
  invalidParameter: (parameter: string): Answer =>
    errorAnswer(
      400,
      'APIG.2011',
      `Invalid parameter value,parameterName:${parameter}. Please refer to the support documentation`,
    ),
  expiredToken: errorAnswer(401, 'APIG.1001', 'The token has expired'),
  badToken: errorAnswer(401, 'APIG.1002', 'Incorrect token or token resolution failed'),
  tokenOfAnotherProject: errorAnswer(401, 'APIG.1003', 'The token is not of the project'),
  noPermission: errorAnswer(403, 'APIG.1005', 'No permissions to request this method'),
  noSuchInstance: (instanceId: string): Answer =>
    errorAnswer(404, 'APIG.3030', `The instance does not exist;id:${instanceId}`),
  systemError: errorAnswer(500, 'APIG.9999', 'System error'),
} as const;

/** ROMA Connect: the quota of custom backends of one instance. */
export const roma: Service = {
  name: 'roma',
  route: /^\/v2\/([^/]*)\/apic\/instances\/([^/]*)\/livedata-quota$/u,
  method: 'GET',
  requestIdHeader: 'X-Request-Id',
  answer: (request, [projectId = '', instanceId = ''], context) => {
    const caller = callerOf(request, context);
    switch (caller.kind) {
      case 'stranger':
        return romaAnswers.badToken;
      case 'expired':
        return romaAnswers.expiredToken;
      case 'outsider':
        return romaAnswers.tokenOfAnotherProject;
      case 'refused':
        return gatewayAnswers.unauthenticated(request.requestId, caller.cause);
      case 'powerless':
        return romaAnswers.noPermission;
      case 'reader':
        return quotaOf(projectId, instanceId, context.state);
    }
  },
};

function quotaOf(projectId: string, instanceId: string, state: CloudState): Answer {
  if (!/^[A-Za-z0-9]{1,64}$/u.test(projectId)) {
    return romaAnswers.invalidParameter('project_id');
  }
  // The id in the documented 404 is one digit too long for a UUID, so the form is wider.
  if (!/^[A-Za-z0-9-]{1,64}$/u.test(instanceId)) {
    return romaAnswers.invalidParameter('instance_id');
  }
  if (projectId !== state.projectId) {
    return romaAnswers.noPermission;
  }
  const quota = state.romaInstances.get(instanceId);
  return quota === undefined ? romaAnswers.noSuchInstance(instanceId) : jsonAnswer(200, quota);
}

/** The requests for ROMA quotas so far. */
export function romaRequests({
  requests,
}: Pick<RequestLog, 'requests'>): readonly ReceivedRequest[] {
  return requests.filter(({ path }) => roma.route.test(path));
}
