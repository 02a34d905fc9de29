import { setTimeout } from 'node:timers/promises';
import { createScript } from '../cloud/behaviour.ts';
import { createMemory } from '../cloud/memory.ts';
import { createRequestLog, type RequestLog } from '../cloud/request-log.ts';
import { type Exchange, respond } from '../cloud/router.ts';
import { listen } from '../cloud/servers/listener.ts';
import { contextOf } from '../cloud/service.ts';
import { type CloudState, documentedRomaQuota, initialState } from '../cloud/state.ts';
import { instanceIds, latencies, longToken, type SlowCloud } from './slow-clouds.ts';

// The embedded cloud in a process of its own, once for each latency: tells where it listens, and at
// every later word how many requests have come to each. It ends when nobody listens any more.

const script = createScript();
const memory = createMemory();
const state: CloudState = {
  ...initialState,
  token: longToken,
  romaInstances: new Map(instanceIds(1000).map((id) => [id, documentedRomaQuota])),
};
const started = await Promise.all(latencies.map(startSlowly));
process.send?.(started.map(({ cloud }) => cloud));
process.on('message', () => process.send?.(started.map(({ log }) => log.requests.length)));
process.on('disconnect', () => process.exit());

type Started = { readonly cloud: SlowCloud; readonly log: RequestLog };

async function startSlowly(latency: SlowCloud['latency']): Promise<Started> {
  const log = createRequestLog();
  const { url, certificate = '' } = await listen('https', '127.0.0.1', (message, response) => {
    log
      .record(message)
      .then((request) => answer(latency, { request, message, response }))
      .catch((cause: unknown) => response.destroy(new Error('No answer', { cause })));
  });
  return { cloud: { latency, url, certificate }, log };
}

/** As documented, only later; no latency means at once, not at the next tick of a timer. */
async function answer(latency: number, exchange: Exchange): Promise<void> {
  if (latency > 0) await setTimeout(latency);
  await respond(exchange, contextOf(state, memory), script);
}
