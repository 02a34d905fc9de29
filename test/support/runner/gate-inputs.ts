import type { Answer } from '../../cloud/answer.ts';
import { byHand } from '../../cloud/behaviour.ts';
import type { QuotaApiName } from '../../cloud/quotas/quota-apis.ts';
import type { Cloud } from '../../cloud/server.ts';
import { defaultInstanceId } from '../../cloud/state.ts';

/** Inputs of the gate as a workflow writes them under `with:`. */
export type Inputs = Readonly<Record<string, string>>;

/** The inputs that point the gate at an embedded cloud for services other than ROMA Connect and GES. */
export function serviceInputs(
  cloud: Cloud,
  services: readonly QuotaApiName[],
  overrides: Inputs = {},
): Inputs {
  const endpoints = services.map((service) => `${service}: ${cloud.url}`).join('\n');
  return gateInputs(cloud, { services: services.join(', '), endpoints, ...overrides });
}

/** The inputs that point the gate at an embedded cloud, with changes. */
export function gateInputs(cloud: Cloud, overrides: Inputs = {}): Inputs {
  const { projectId, token } = cloud.state();
  return {
    'project-id': projectId,
    'instance-id': defaultInstanceId,
    token,
    'roma-endpoint': cloud.url,
    'ges-endpoint': cloud.url,
    ...overrides,
  };
}

/** An instance for each answer, so that one run meets them all; gives the inputs that name them. */
export function answerPerInstance(cloud: Cloud, answers: readonly Answer[]): Inputs {
  const noAnswer: Answer = { status: 404, headers: {}, body: '' };
  cloud.replace(
    'roma',
    byHand(({ url = '' }, response) => {
      const [, index = ''] = /\/instances\/number-(\d+)\//.exec(url) ?? [];
      const { status, headers, body } = answers[Number(index)] ?? noAnswer;
      response.writeHead(status, headers).end(body);
    }),
  );
  return { 'instance-id': answers.map((_, index) => `n${index}=number-${index}`).join('\n') };
}

/** A whole answer whose JSON is written out, for what `JSON.stringify` cannot write. */
export function rawJsonAnswer(body: string): Answer {
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body };
}
