import type { FetchPorts } from './api/fetch-with-retry.ts';
import { quotaFetcher } from './check/fetch-quotas.ts';
import { noWait, pollUntilEnough } from './check/poll.ts';
import { startDeadline } from './http/deadline.ts';
import { deliveryOf } from './inputs/delivery.ts';
import type { RawInputs } from './inputs/inputs.ts';
import { readSettings } from './inputs/read-settings.ts';
import { knownTexts, maskableSecrets, redactionsFor } from './inputs/redactions.ts';
import type { Settings } from './inputs/settings.ts';
import type { Parsed } from './inputs/validation.ts';
import { abortable } from './ports/clock.ts';
import type { CertificateFileState, Clock, Environment, Runner } from './ports/ports.ts';
import type { SaltedHash } from './quota/quota.ts';
import { sanitizePolicy } from './quota/sanitized-policy.ts';
import { judge } from './quota/verdict.ts';
import { exchangeLine, retryLine, waitingLine } from './report/log/log.ts';
import { publish, reportCrash } from './report/publish.ts';
import { isGreen, type Judged, type Result } from './report/result.ts';
import { troubleshootingPage } from './report/summary/summary.ts';
import { hasUntrustedCertificate } from './report/wording/failure.ts';
import { blankInputs } from './report/wording/quota/planned.ts';
import type { Redactor } from './text/sanitize.ts';

/** All that the gate needs of the world. */
export type Ports = Pick<FetchPorts, 'send' | 'random'> &
  Redactor & {
    readonly runner: Runner;
    readonly inputs: RawInputs;
    readonly environment: Environment;
    readonly clock: Clock;
    readonly saltedHash: SaltedHash;
    /** Reads the settings where files are too large for this thread. */
    readonly inThread: () => Promise<Parsed<Settings>>;
    /** What this run makes its fingerprints with, unless it compares with a baseline. */
    readonly salt: string;
    /** Looks at the file that NODE_EXTRA_CA_CERTS names; undefined where it names none. */
    readonly inspectCertificateFile: (path: string | undefined) => Promise<CertificateFileState>;
    /** The text of this very program: every word of its own is in it. */
    readonly program: () => string;
    /** Comes when the run is to end at once; its reason says why. */
    readonly interruption: AbortSignal;
  };

/** Runs the gate once; true only for a green step whose result was delivered. */
export async function run(ports: Ports): Promise<boolean> {
  const { inputs, environment, runner, interruption } = ports;
  maskableSecrets(inputs, environment).forEach(runner.mask);
  const delivery = {
    ...ports,
    ...deliveryOf(inputs, environment, ports.sanitize),
    troubleshooting: troubleshootingPage(environment),
  };
  try {
    const result = await abortable(resultOf(ports), interruption);
    await publish(result, delivery, interruption);
    return isGreen(result);
  } catch (thrown: unknown) {
    await reportCrash(thrown, delivery);
    return false;
  }
}

async function resultOf(ports: Ports): Promise<Result> {
  const settings = await readSettings(ports.inputs, ports);
  return settings.kind === 'valid'
    ? judgementOf(settings.value, ports)
    : { kind: 'invalid-inputs', problems: settings.problems };
}

async function judgementOf(settings: Settings, ports: Ports): Promise<Result> {
  const { warnOnly, region, timeoutSeconds, projectId } = settings;
  const { runner, environment, redact, clock, saltedHash } = ports;
  [...settings.notes, ...blankInputs(settings.policy)].forEach(runner.log);
  redact(redactionsFor(settings));
  const policy = sanitizePolicy(settings.policy, ports.sanitize);
  const salt = policy.baseline?.salt ?? ports.salt;
  const project = { salt, hash: saltedHash(salt, projectId) };
  const known = () => [
    ...knownTexts(ports.inputs, ports.environment, settings),
    ...[ports.program(), project.salt, project.hash],
  ];
  const { log, mask } = runner;
  const fetchQuotas = quotaFetcher(settings, {
    ...ports,
    ...{ salt, known, mask },
    onRetry: (...retry) => log(retryLine(...retry)),
    onSignIn: (...signIn) => log(exchangeLine(...signIn)),
  });
  const check = async (): Promise<Judged> => {
    const serviceResults = await fetchQuotas(startDeadline(timeoutSeconds, clock));
    const authorityFile = hasUntrustedCertificate(serviceResults)
      ? environment['NODE_EXTRA_CA_CERTS']
      : undefined;
    return {
      kind: 'judged',
      verdict: judge(serviceResults, policy),
      serviceResults,
      policy,
      warnOnly,
      region,
      project,
      waited: noWait,
      certificateFile: await ports.inspectCertificateFile(authorityFile),
    };
  };
  return pollUntilEnough(check, settings, {
    ...ports,
    onWait: (judged, seconds) => log(waitingLine(judged, seconds)),
  });
}
