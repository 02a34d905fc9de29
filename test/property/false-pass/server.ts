import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Listener, listen } from '../../cloud/servers/listener.ts';
import { answer } from './fault.ts';
import type { Answers, Situation } from './situation.ts';

/** A cloud in which one situation after another is true. */
export type FaultyCloud = Pick<Listener, 'url'> &
  AsyncDisposable & {
    /** From now on this is true, and each of its faults is still to come. */
    readonly become: (
      situation: Pick<Situation, 'signIn' | 'roma' | 'ges' | 'vpc' | 'ecs'>,
    ) => void;
  };

const token = { token: { expires_at: '2999-01-01T00:00:00.000000Z' } };

function issueToken(
  socket: Socket,
  response: ServerResponse,
  broken: Answers['faults'][number],
): void {
  if (broken !== undefined) answer(socket, JSON.stringify(token), broken);
  else
    response
      .writeHead(201, { 'X-Subject-Token': 'a-token-that-iam-issued' })
      .end(JSON.stringify(token));
}

/** Who is asked for at a path: an instance, or a service of projects. */
function keyOf(path: string): string {
  const instance = /instances\/([^/]+)\//.exec(path)?.[1];
  if (instance !== undefined) return instance;
  if (path.includes('/graphs/')) return 'ges';
  return path.includes('/cloudservers/') ? 'ecs' : 'vpc';
}

export async function startFaultyCloud(): Promise<FaultyCloud> {
  let signIn: Answers['faults'][number][] = [];
  let pending = new Map<
    string,
    { readonly body: string; readonly faults: Answers['faults'][number][] }
  >();
  const listener = await listen('http', '127.0.0.1', (request, response) => {
    if (request.method === 'POST') {
      issueToken(request.socket, response, signIn.shift());
      return;
    }
    const answers = pending.get(keyOf(request.url ?? ''));
    if (answers === undefined) request.socket.destroy();
    else answer(request.socket, answers.body, answers.faults.shift());
  });
  return {
    url: listener.url,
    [Symbol.asyncDispose]: listener.close,
    become: ({ signIn: faults, roma, ...projects }) => {
      signIn = [...(faults ?? [])];
      const { ges, vpc, ecs } = projects;
      const all = [
        ...roma.map((one, index) => [`i${index}`, one] as const),
        ...Object.entries({ ges, vpc, ecs }),
      ];
      pending = new Map(
        all.flatMap(([key, one]) =>
          one === null ? [] : [[key, { body: JSON.stringify(one.body), faults: [...one.faults] }]],
        ),
      );
    },
  };
}
