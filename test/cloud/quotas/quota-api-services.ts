import { type Answer, jsonAnswer } from '../answer.ts';
import type { Service } from '../service.ts';
import type { CloudState } from '../state.ts';
import { callerOf, refusalOf } from './gateway.ts';
import { type QuotaApi, type QuotaApiName, quotaApiNames, quotaApis } from './quota-apis.ts';

/** The services of {@link quotaApis}, each with its one route. */
export const quotaApiServices: readonly Service[] = quotaApiNames.map((name) =>
  quotaApiService(name, quotaApis[name]),
);

function quotaApiService(name: QuotaApiName, api: QuotaApi): Service {
  const [path = '', query = ''] = api.path.split('?');
  const paths = [path.replaceAll('{p}', '([^/]*)'), api.pathWithoutProject].filter(
    (one) => one !== undefined,
  );
  return {
    name,
    route: new RegExp(`^(?:${paths.join('|')})$`, 'u'),
    method: 'GET',
    requestIdHeader: 'X-Request-Id',
    answer: (request, projectIds, context) => {
      const caller = callerOf(request, context);
      const refusal = refusalOf(caller, request.requestId, forbiddenBy(api));
      if (refusal !== null) return refusal;
      return request.path.split('?')[1] === (query === '' ? undefined : query)
        ? quotaOf(name, projectIds, context.state)
        : api.refusal(400, api.forbidden, 'The query is not the one of this request.');
    },
  };
}

function forbiddenBy({ refusal, forbidden }: QuotaApi): Answer {
  return refusal(403, forbidden, 'No permissions to request this method.');
}

function quotaOf(
  name: QuotaApiName,
  projectIds: readonly (string | undefined)[],
  state: CloudState,
): Answer {
  return projectIds.every((id) => (id ?? state.projectId) === state.projectId)
    ? jsonAnswer(200, state.answers[name] ?? quotaApis[name].answer)
    : forbiddenBy(quotaApis[name]);
}
