import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleKeys, permanentKeyId } from '../../cloud/iam/access-keys.ts';
import { initialState } from '../../cloud/state.ts';
import type { Inputs } from '../../support/runner/gate-inputs.ts';
import {
  declaredInputs,
  type Environment,
  stepEnvironment,
} from '../../support/runner/step-environment.ts';
import type { StepFolders } from '../../support/runner/step-folders.ts';
import { instanceIds, longToken, type SlowCloud } from '../slow-clouds.ts';

/** The environment of a step in its folders: the same for every contestant. */
export type StepSetup = (folders: StepFolders) => Environment;

/** Gives the setup of a step that asks a cloud about its first instances. */
export type SetupFor = (cloud: SlowCloud, instances: number) => StepSetup;

export type Certificates = AsyncDisposable & { readonly setupFor: SetupFor };

/** Saves what the clouds prove themselves with: Node takes extra authorities from a file only. */
export async function saveCertificates(clouds: readonly SlowCloud[]): Promise<Certificates> {
  const declared = await declaredInputs();
  const folder = await mkdtemp(join(tmpdir(), 'quota-gate-bench-'));
  const fileOf = ({ latency }: SlowCloud) => join(folder, `${latency}.pem`);
  for (const cloud of clouds) await writeFile(fileOf(cloud), cloud.certificate);
  return {
    setupFor: (cloud, instances) => (folders) => ({
      ...stepEnvironment(folders, declared, inputsFor(cloud, instances)),
      ...shellVariables(cloud),
      NODE_EXTRA_CA_CERTS: fileOf(cloud),
    }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

function inputsFor({ url }: SlowCloud, instances: number): Inputs {
  return {
    'project-id': initialState.projectId,
    'instance-id': instanceIds(instances).join('\n'),
    token: longToken,
    'roma-endpoint': url,
    'ges-endpoint': url,
  };
}

/** A shell finds commands by PATH, and reads no variable with a hyphen in its name. */
function shellVariables({ url }: SlowCloud): Environment {
  const [instance = ''] = instanceIds(1);
  return {
    PATH: process.env['PATH'] ?? '',
    ENDPOINT: url,
    PROJECT: initialState.projectId,
    INSTANCE: instance,
    TOKEN: longToken,
    ACCESS_KEY: permanentKeyId,
    SECRET_KEY: exampleKeys.get(permanentKeyId)?.secretKey ?? '',
  };
}
