import type { FetchPorts } from './api/fetch-with-retry.ts';
import { type FetchQuotas, quotaFetcher } from './check/fetch-quotas.ts';
import { noWait, pollUntilEnough } from './check/poll.ts';
import { startDeadline } from './http/deadline.ts';
import { parseDelivery } from './inputs/delivery.ts';
import type { RawInputs } from './inputs/inputs.ts';
import { readSettings } from './inputs/read-settings.ts';
import { knownTexts, maskableSecrets, redactionsFor } from './inputs/redactions.ts';
import type { Settings } from './inputs/settings.ts';
import type { Parsed } from './inputs/validation.ts';
import { abortable } from './ports/clock.ts';
import type { CertificateFileState, Clock, Environment, Runner } from './ports/ports.ts';
import type { Policy } from './quota/assessment.ts';
import type { SaltedHash } from './quota/quota.ts';
import { sanitizePolicy } from './quota/sanitized-policy.ts';
import { judge } from './quota/verdict.ts';
import { exchangeLine, retryLine, waitingLine } from './report/log/log.ts';
import { publish, reportCrash } from './report/publish.ts';
import { isGreen, type Judged, type ProjectHash, type Result } from './report/result.ts';
import { hasUntrustedCertificate } from './report/wording/failure.ts';
import { blankInputs } from './report/wording/quota/planned.ts';
import type { ServiceResult } from './services/service-result.ts';
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
  const delivery = { ...ports, ...parseDelivery(inputs, environment, ports.sanitize) };
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
  const parsed = await readSettings(ports.inputs, ports);
  if (parsed.kind === 'invalid') return { kind: 'invalid-inputs', problems: parsed.problems };
  const settings = parsed.value;
  const { log } = ports.runner;
  [...settings.notes, ...blankInputs(settings.policy)].forEach(log);
  const policy = redactSettings(settings, ports);
  const project = projectHash(settings, policy, ports);
  const fetchQuotas = fetcherFor(settings, project, ports);
  const check = async (): Promise<Judged> => {
    const { warnOnly, region, timeoutSeconds } = settings;
    const serviceResults = await fetchQuotas(startDeadline(timeoutSeconds, ports.clock));
    const verdict = judge(serviceResults, policy);
    const certificateFile = await inspectAuthorities(serviceResults, ports);
    const judgement = { verdict, serviceResults, certificateFile, waited: noWait };
    return { kind: 'judged', ...judgement, policy, warnOnly, region, project };
  };
  return pollUntilEnough(check, settings, {
    ...ports,
    onWait: (judged, seconds) => log(waitingLine(judged, seconds)),
  });
}

/** Keeps what the settings hold confidential out of all that is said from now on, policy included. */
function redactSettings(settings: Settings, { redact, sanitize }: Ports): Policy {
  redact(redactionsFor(settings));
  return sanitizePolicy(settings.policy, sanitize);
}

/** With the salt of the baseline, if there is one: its fingerprints are to be compared with. */
function projectHash(
  { projectId }: Settings,
  { baseline }: Policy,
  { salt: ownSalt, saltedHash }: Ports,
): ProjectHash {
  const salt = baseline?.salt ?? ownSalt;
  return { salt, hash: saltedHash(salt, projectId) };
}

/** Signs in with the first request, and reads all quotas as often as it is asked to. */
function fetcherFor(settings: Settings, { salt, hash }: ProjectHash, ports: Ports): FetchQuotas {
  const { inputs, environment, program, runner } = ports;
  return quotaFetcher(settings, {
    ...ports,
    salt,
    mask: runner.mask,
    known: () => [...knownTexts(inputs, environment, settings), program(), salt, hash],
    onRetry: (...retry) => runner.log(retryLine(...retry)),
    onSignIn: (...signIn) => runner.log(exchangeLine(...signIn)),
  });
}

/** Looks at the file of authorities only where a certificate was not trusted. */
function inspectAuthorities(
  serviceResults: readonly ServiceResult[],
  { environment, inspectCertificateFile }: Ports,
): Promise<CertificateFileState> {
  const isMeant = hasUntrustedCertificate(serviceResults);
  return inspectCertificateFile(isMeant ? environment['NODE_EXTRA_CA_CERTS'] : undefined);
}
