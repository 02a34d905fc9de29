import type { Answer } from '../cloud/answer.ts';
import { byHand } from '../cloud/behaviour.ts';
import type { Cloud } from '../cloud/server.ts';
import type { Inputs } from './gate-inputs.ts';

/** An instance for each answer, so that one run meets them all; gives the inputs that name them. */
export function answerInTurn(cloud: Cloud, answers: readonly Answer[]): Inputs {
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
export function written(body: string): Answer {
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body };
}
