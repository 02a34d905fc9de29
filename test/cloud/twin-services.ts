import { type Answer, jsonAnswer } from './answer.ts';
import { refusalOf } from './gateway.ts';
import type { Service } from './service.ts';
import { callerOf } from './sign-in.ts';
import type { CloudState } from './state.ts';
import { type Twin, type TwinName, twinNames, twins } from './twins.ts';

/** The services of {@link twins}, each with its one route. */
export const twinServices: readonly Service[] = twinNames.map((name) =>
  twinService(name, twins[name]),
);

function twinService(name: TwinName, twin: Twin): Service {
  const [path = '', query = ''] = twin.path.split('?');
  const paths = [path.replaceAll('{p}', '([^/]*)'), twin.pathWithoutProject].filter(
    (one) => one !== undefined,
  );
  return {
    name,
    route: new RegExp(`^(?:${paths.join('|')})$`, 'u'),
    method: 'GET',
    requestIdHeader: 'X-Request-Id',
    answer: (request, projectIds, moment) => {
      const caller = callerOf(request, moment);
      const refusal = refusalOf(caller, request.requestId, forbiddenBy(twin));
      if (refusal !== null) return refusal;
      return request.path.split('?')[1] === (query === '' ? undefined : query)
        ? quotaOf(name, projectIds, moment.state)
        : twin.refusal(400, twin.forbidden, 'The query is not the one of this request.');
    },
  };
}

function forbiddenBy({ refusal, forbidden }: Twin): Answer {
  return refusal(403, forbidden, 'No permissions to request this method.');
}

function quotaOf(
  name: TwinName,
  projectIds: readonly (string | undefined)[],
  state: CloudState,
): Answer {
  return projectIds.every((id) => (id ?? state.projectId) === state.projectId)
    ? jsonAnswer(200, state.answers[name] ?? twins[name].answer)
    : forbiddenBy(twins[name]);
}
