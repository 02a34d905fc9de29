import { type Answer, errorAnswer, jsonAnswer } from './answer.ts';
import { gatewayAnswers, refusalOf } from './gateway.ts';
import type { Service } from './service.ts';
import { callerOf } from './sign-in.ts';
import type { CloudState } from './state.ts';

/** The refusals GES documents; its 401 and 403 are those of the gateway. */
export const gesAnswers = {
  parameterError: errorAnswer(400, 'GES.0001', 'Parameter error.'),
  internalError: errorAnswer(
    400,
    'GES.7006',
    'An internal error occurs in the underlying service of the graph engine.',
  ),
} as const;

/** Graph Engine Service: what is left to one project. */
export const ges: Service = {
  name: 'ges',
  route: /^\/v2\/([^/]*)\/graphs\/quotas$/u,
  method: 'GET',
  requestIdHeader: 'X-Request-Id',
  answer: (request, [projectId = ''], moment) => {
    const caller = callerOf(request, moment);
    return (
      refusalOf(caller, request.requestId, gatewayAnswers.noPermission) ??
      quotaOf(projectId, moment.state)
    );
  },
};

function quotaOf(projectId: string, state: CloudState): Answer {
  return projectId === state.projectId
    ? jsonAnswer(200, { quotas: { resources: state.gesResources } })
    : gesAnswers.parameterError;
}
