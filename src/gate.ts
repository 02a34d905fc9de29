import type { AskingPorts } from './ask.ts';
import { type Clock, unless } from './clock.ts';
import { breakOff, deliver } from './deliver.ts';
import { deadlineIn } from './http/deadline.ts';
import type { Fingerprint } from './quota/identity.ts';
import { judge } from './quota/judge.ts';
import { readFiles } from './read-files.ts';
import { quotaReader } from './read-quotas.ts';
import { blankInputs } from './report/blank-inputs.ts';
import { isGreen, type Judged, type Result } from './report/result.ts';
import { type ExtraAuthorities, hasMistrust } from './report/trust.ts';
import type { Runner } from './runner.ts';
import { confidentialIn, idsIn, maskable, secretsIn } from './settings/confidential.ts';
import { filesNamed } from './settings/files.ts';
import { guardedPolicy } from './settings/guarded-policy.ts';
import type { Environment, RawInputs } from './settings/inputs.ts';
import { knownTexts } from './settings/known.ts';
import { guarded } from './settings/parsed.ts';
import { protectedFiles } from './settings/protected-files.ts';
import { type Settings, settingsOf } from './settings/settings.ts';
import { cleaner, type Redactor } from './text/clean.ts';
import { notWaited, untilEnough } from './wait.ts';

/** All that the gate needs of the world. */
export type Ports = Pick<AskingPorts, 'send' | 'random'> &
  Redactor & {
    readonly runner: Runner;
    readonly inputs: RawInputs;
    readonly environment: Environment;
    readonly clock: Clock;
    readonly fingerprint: Fingerprint;
    /** What this run makes its fingerprints with, unless it compares with a baseline. */
    readonly salt: string;
    /** Looks at the file that NODE_EXTRA_CA_CERTS names; undefined where it names none. */
    readonly extraAuthorities: (path: string | undefined) => Promise<ExtraAuthorities>;
    /** The text of this very program: every word of its own is in it. */
    readonly program: () => string;
    /** Comes when the run is to end at once; its reason says why. */
    readonly interruption: AbortSignal;
  };

/** Runs the gate once; true only for a green step whose result was delivered. */
export async function gate(ports: Ports): Promise<boolean> {
  const { inputs, environment, runner, interruption } = ports;
  maskable(secretsIn(inputs, environment)).forEach(runner.mask);
  const delivery = {
    ...ports,
    reportPath: inputs['report-path'],
    protectedFiles: protectedFiles(inputs, environment),
  };
  try {
    const result = await unless(interruption, resultOf(ports));
    await deliver(result, delivery, interruption);
    return isGreen(result);
  } catch (thrown: unknown) {
    await breakOff(thrown, delivery);
    return false;
  }
}

async function resultOf(ports: Ports): Promise<Result> {
  const { inputs, environment, fingerprint, clean } = ports;
  const files = await readFiles(filesNamed(inputs), ports);
  const settings = settingsOf(inputs, { environment, files, fingerprint }, clean);
  if (settings.kind === 'valid') return judgementOf(settings.value, ports);
  const withoutIds = cleaner(idsIn(inputs));
  return { kind: 'refused', problems: settings.problems.map((one) => guarded(one, withoutIds)) };
}

async function judgementOf(settings: Settings, ports: Ports): Promise<Result> {
  const { warnOnly, timeoutSeconds, projectId } = settings;
  const { runner, environment, hide, clock, fingerprint } = ports;
  [...settings.notes, ...blankInputs(settings.policy)].forEach(runner.log);
  hide(confidentialIn(settings));
  const policy = guardedPolicy(settings.policy, ports.clean);
  const salt = policy.baseline?.salt ?? ports.salt;
  const project = { salt, hash: fingerprint(salt, projectId) };
  const known = () => [
    ...knownTexts(ports.inputs, ports.environment, settings),
    ...[ports.program(), project.salt, project.hash],
  ];
  const { log, mask } = runner;
  const read = quotaReader(settings, { ...ports, salt, known, log, mask });
  const check = async (): Promise<Judged> => {
    const readings = await read(deadlineIn(timeoutSeconds, clock));
    const authorityFile = hasMistrust(readings) ? environment['NODE_EXTRA_CA_CERTS'] : undefined;
    return {
      kind: 'judged',
      verdict: judge(readings, policy),
      readings,
      policy,
      warnOnly,
      project,
      waited: notWaited,
      extraAuthorities: await ports.extraAuthorities(authorityFile),
    };
  };
  return untilEnough(check, settings, { ...ports, log: runner.log });
}
