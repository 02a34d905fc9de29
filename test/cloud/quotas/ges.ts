import { type Answer, errorAnswer, jsonAnswer } from '../answer.ts';
import type { Service } from '../service.ts';
import type { CloudState } from '../state.ts';
import { callerOf, gatewayAnswers, refusalOf } from './gateway.ts';

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
  answer: (request, [projectId = ''], context) => {
    const caller = callerOf(request, context);
    return (
      refusalOf(caller, request.requestId, gatewayAnswers.noPermission) ??
      quotaOf(projectId, context.state)
    );
  },
};

function quotaOf(projectId: string, state: CloudState): Answer {
  return projectId === state.projectId
    ? jsonAnswer(200, { quotas: { resources: state.gesResources } })
    : gesAnswers.parameterError;
}
