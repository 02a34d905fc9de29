import { type Listener, listen } from '../../cloud/listener.ts';
import { answer } from './fault.ts';
import type { Answers, Situation } from './situation.ts';

/** A cloud in which one situation after another is true. */
export type FaultyCloud = Pick<Listener, 'url'> &
  AsyncDisposable & {
    /** From now on this is true, and each of its faults is still to come. */
    readonly become: (situation: Situation) => void;
  };

export async function startFaultyCloud(): Promise<FaultyCloud> {
  let pending = new Map<
    string,
    { readonly body: string; readonly faults: Answers['faults'][number][] }
  >();
  const listener = await listen('http', '127.0.0.1', (request) => {
    const key = /instances\/([^/]+)\//.exec(request.url ?? '')?.[1] ?? 'ges';
    const answers = pending.get(key);
    if (answers === undefined) request.socket.destroy();
    else answer(request.socket, answers.body, answers.faults.shift());
  });
  return {
    url: listener.url,
    [Symbol.asyncDispose]: listener.close,
    become: ({ roma, ges }) => {
      const all = [...roma.map((one, index) => [`i${index}`, one] as const), ['ges', ges] as const];
      pending = new Map(
        all.flatMap(([key, one]) =>
          one === null ? [] : [[key, { body: JSON.stringify(one.body), faults: [...one.faults] }]],
        ),
      );
    },
  };
}
