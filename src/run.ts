import type { FetchPorts } from './api/fetch-with-retry.ts';
import { createQuotaFetcher, type FetchQuotas } from './check/fetch-quotas.ts';
import { pollUntilEnough } from './check/poll.ts';
import { startDeadline } from './http/deadline.ts';
import { parseDelivery } from './inputs/delivery.ts';
import type { RawInputs } from './inputs/inputs.ts';
import { readSettings, type SettingsResult } from './inputs/read-settings.ts';
import { hostRedactions, knownTexts, maskableSecrets } from './inputs/redactions.ts';
import type { Settings } from './inputs/settings.ts';
import { abortable } from './ports/abortable.ts';
import type { CertificateFileState, Clock, Environment, Runner } from './ports/ports.ts';
import type { SaltedHash } from './quota/quota.ts';
import { judge } from './quota/verdict.ts';
import { exchangeLine, retryLine, waitingLine } from './report/log.ts';
import { publish, reportCrash } from './report/publish.ts';
import { isGreen, type Outcome, type ProjectHash } from './report/result.ts';
import { hasUntrustedCertificate } from './report/wording/failure.ts';
import { notableSettings } from './report/wording/plan-lines.ts';
import type { ServiceResult } from './services/quota-request.ts';
import type { Redactor } from './text/sanitize.ts';

/** Everything that the gate needs from outside. */
export type Ports = Pick<FetchPorts, 'send' | 'random'> &
  Redactor & {
    readonly runner: Runner;
    readonly inputs: RawInputs;
    readonly environment: Environment;
    readonly clock: Clock;
    readonly saltedHash: SaltedHash;
    /** Reads the settings in a worker, for files that are too large for this thread. */
    readonly readInWorker: () => Promise<SettingsResult>;
    /** The salt of the hashes in the report; a baseline brings its own. */
    readonly salt: string;
    /** Checks the file of NODE_EXTRA_CA_CERTS; the path is undefined if that is not set. */
    readonly inspectCertificateFile: (path: string | undefined) => Promise<CertificateFileState>;
    /** The text of the bundle, which holds every word that the gate itself prints. */
    readonly bundleText: () => string;
    /** Aborts when the run must end at once. Its reason says why. */
    readonly interruption: AbortSignal;
  };

/** Runs the gate once. Returns true only if the step is green and its result was delivered. */
export async function run(ports: Ports): Promise<boolean> {
  const { inputs, environment, runner, interruption } = ports;
  maskableSecrets(inputs, environment).forEach(runner.mask);
  const delivery = { ...ports, ...parseDelivery(inputs, environment) };
  try {
    const result = await abortable(checkQuotas(ports), interruption);
    return isGreen(await publish(result, delivery, interruption));
  } catch (thrown: unknown) {
    await reportCrash(thrown, delivery);
    return false;
  }
}

/** Reads the settings, checks the quotas, and waits for them if the settings say so. */
async function checkQuotas(ports: Ports): Promise<Outcome> {
  const parsed = await readSettings(ports.inputs, ports);
  if (parsed.kind === 'invalid') return { kind: 'invalid-inputs', problems: parsed.problems };
  const settings = parsed.value;
  const { log } = ports.runner;
  [...settings.notes, ...notableSettings(settings)].forEach(log);
  ports.addRedactions(hostRedactions(settings));
  const project = projectHash(settings, ports);
  const fetchQuotas = createFetcher(settings, project, ports);
  const { policy, warnOnly, region, cloud, keyVariables, timeoutSeconds } = settings;
  const check = async () => {
    const serviceResults = await fetchQuotas(startDeadline(timeoutSeconds, ports.clock));
    return { verdict: judge(serviceResults, policy), serviceResults };
  };
  const onWait = (...wait: Parameters<typeof waitingLine>) => log(waitingLine(...wait));
  const checked = await pollUntilEnough(check, settings, { ...ports, onWait });
  const certificateFile = await inspectCaFile(checked.serviceResults, ports);
  const told = { policy, warnOnly, region, cloud, keyVariables, project };
  return { kind: 'judged', ...checked, certificateFile, ...told };
}

/** The hash of the project ID, with the salt of the baseline if there is one, so that both compare. */
function projectHash(
  { projectId, policy: { baseline } }: Settings,
  { salt: ownSalt, saltedHash }: Ports,
): ProjectHash {
  const salt = baseline?.salt ?? ownSalt;
  return { salt, hash: saltedHash(salt, projectId) };
}

/** Creates the fetcher of quotas, which logs sign-ins and retries. */
function createFetcher(settings: Settings, { salt, hash }: ProjectHash, ports: Ports): FetchQuotas {
  const { inputs, environment, bundleText, runner } = ports;
  return createQuotaFetcher(settings, {
    ...ports,
    salt,
    mask: runner.mask,
    known: () => [...knownTexts(inputs, environment, settings), bundleText(), salt, hash],
    onRetry: (...retry) => runner.log(retryLine(...retry)),
    onSignIn: (...signIn) => runner.log(exchangeLine(...signIn)),
  });
}

/** Checks the file of NODE_EXTRA_CA_CERTS, but only if a certificate was not trusted. */
function inspectCaFile(
  serviceResults: readonly ServiceResult[],
  { environment, inspectCertificateFile }: Ports,
): Promise<CertificateFileState> {
  const isRelevant = hasUntrustedCertificate(serviceResults);
  return inspectCertificateFile(isRelevant ? environment['NODE_EXTRA_CA_CERTS'] : undefined);
}
