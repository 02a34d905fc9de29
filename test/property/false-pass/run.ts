import { gate } from '../../../src/gate.ts';
import { sender } from '../../../src/http/transport.ts';
import type { Report } from '../../../src/report/report.ts';
import type { Runner } from '../../../src/runner.ts';
import { type InputName, rawInputs } from '../../../src/settings/inputs.ts';
import { redactor } from '../../../src/text/clean.ts';
import type { Situation } from './situation.ts';

/** How a step ended: its colour, its `passed`, and the services it says it had no time for. */
export type Step = {
  readonly green: boolean;
  readonly passed: boolean;
  readonly late: ReadonlySet<string>;
};

/** Runs the gate in this process, over real sockets; a second of it passes in ten milliseconds. */
export async function step(situation: Situation, url: string): Promise<Step> {
  const inputs = new Map(Object.entries(inputsFor(situation, url)));
  const outputs = new Map<string, string>();
  const runner: Runner = {
    input: blank,
    output: (name, value) => void outputs.set(name, value),
    mask: ignore,
    log: ignore,
    debug: ignore,
    group: ignore,
    annotate: ignore,
    summarize: () => Promise.resolve(),
    read: async () => ({ kind: 'missing' }),
    save: () => Promise.resolve(),
  };
  // One of its own for each step, since every step listens to it to the end.
  const interruption = new AbortController().signal;
  const ports = {
    runner,
    inputs: rawInputs((name) => inputs.get(name) ?? ''),
    environment: {},
    send,
    random: () => 0,
    clock,
    ...redactor(),
    fingerprint: () => '',
    extraAuthorities: async () => 'unset' as const,
    salt: '',
    interruption,
  };
  const green = await gate(ports);
  const report: Report = JSON.parse(outputs.get('report') ?? '');
  return { green, passed: outputs.get('passed') === 'true', late: lateIn(report) };
}

function lateIn({ failures }: Report): ReadonlySet<string> {
  const late = failures.filter(({ kind }) =>
    ['timeout', 'not-asked', 'not-signed-in'].includes(kind),
  );
  return new Set(
    late.map(({ service, instance }) => (service === 'ges' ? 'ges' : `roma ${instance}`)),
  );
}

const send = sender();
const ignore = () => {};
const blank = () => '';
const hasten = (duration: number) => Math.ceil(duration / 100);
const clock = {
  now: () => Date.now() * 100,
  sleep: async () => {},
  expiry: (duration: number) => AbortSignal.timeout(hasten(duration)),
};

const given = { token: 'a-token-of-the-test' };
const user = { 'user-name': 'a-user', password: 'a-password', 'domain-name': 'a-domain' };

function inputsFor(situation: Situation, url: string) {
  const { signIn, roma, ges, onUnknown, onError } = situation;
  const services = [...(roma.length > 0 ? ['roma'] : []), ...(ges === null ? [] : ['ges'])];
  return {
    'project-id': 'project',
    'instance-id': roma.map((_, index) => `l${index}=i${index}`).join('\n'),
    ...(signIn === null ? given : user),
    'iam-endpoint': url,
    services: services.join(),
    'roma-endpoint': url,
    'ges-endpoint': url,
    thresholds: linesOf(situation.thresholds),
    demand: linesOf(situation.demand),
    used: situation.used === null ? '' : `roma.scripts: ${situation.used}`,
    'on-unknown': onUnknown,
    'on-error': onError,
    'timeout-seconds': '6',
  } satisfies Partial<Record<InputName, string>>;
}

function linesOf(written: Situation['thresholds']): string {
  return Object.entries(written)
    .map(([pattern, value]) => `${pattern}: ${value}`)
    .join('\n');
}
