import type { InputName } from '../../../src/inputs/inputs.ts';
import type { Report } from '../../../src/report/report.ts';
import { runInProcess } from '../../support/runner/run-in-process.ts';
import { documentOf } from './plan.ts';
import type { Situation } from './situation.ts';

/** How a step ended: its colour, its `passed`, and the services it says it had no time for. */
export type Step = {
  readonly green: boolean;
  readonly passed: boolean;
  readonly late: ReadonlySet<string>;
  /** The quotas of a number that it calls ok. */
  readonly ok: ReadonlySet<string>;
};

/** Runs the gate in this process, over real sockets. */
export async function step(situation: Situation, url: string): Promise<Step> {
  const { plan } = situation;
  const files = plan === null ? [] : [['plan.json', JSON.stringify(documentOf(plan))] as const];
  const ended = await runInProcess(inputsFor(situation, url), new Map(files));
  const passed = ended.outputs.get('passed') === 'true';
  return { green: ended.green, passed, late: lateIn(ended.report), ok: okIn(ended.report) };
}

function okIn({ quotas }: Report): ReadonlySet<string> {
  const ok = quotas.filter(({ status, left }) => status === 'ok' && left !== null);
  return new Set(ok.map(({ name }) => name));
}

function lateIn({ failures }: Report): ReadonlySet<string> {
  const late = failures.filter(({ kind }) =>
    ['timeout', 'not-asked', 'not-signed-in'].includes(kind),
  );
  return new Set(
    late.map(({ service, instance }) => (service === 'roma' ? `roma ${instance}` : service)),
  );
}

const given = { token: 'a-token-of-the-test' };
const user = { 'user-name': 'a-user', password: 'a-password', 'domain-name': 'a-domain' };

function inputsFor(situation: Situation, url: string) {
  const { signIn, roma, ges, vpc, ecs, plan, onUnknown, onError } = situation;
  const projects = Object.entries({ ges, vpc, ecs }).filter(([, answers]) => answers !== null);
  const services = [...(roma.length > 0 ? ['roma'] : []), ...projects.map(([name]) => name)];
  return {
    'project-id': 'project',
    'instance-id': roma.map((_, index) => `l${index}=i${index}`).join('\n'),
    ...(signIn === null ? given : user),
    'iam-endpoint': url,
    services: services.join(),
    'roma-endpoint': url,
    'ges-endpoint': url,
    endpoints: `vpc: ${url}\necs: ${url}`,
    thresholds: linesOf(situation.thresholds),
    demand: linesOf(situation.demand),
    'terraform-plan': plan === null ? '' : 'plan.json',
    'ges-edge-unit': `${plan?.edgeUnit ?? ''}`,
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
