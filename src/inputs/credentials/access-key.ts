import type { Environment } from '../../ports/ports.ts';
import type { RawInputs } from '../inputs.ts';
import { absentValue, type InputValue, variableOf } from '../validation.ts';

type KeyPart = 'access-key' | 'secret-key' | 'security-token';

/** The parts of an access key; `security-token` is blank where the key is a permanent one. */
export type KeyParts = Readonly<Record<KeyPart, InputValue>>;

/** Variables that hold a key, in the order in which they are looked at. */
const sets: readonly Readonly<Partial<Record<KeyPart, string>>>[] = [
  // What Huawei's own auth action exports: it has no security token.
  {
    'access-key': 'HUAWEI_CLOUD_ACCESS_KEY_ID',
    'secret-key': 'HUAWEI_CLOUD_SECRET_ACCESS_KEY',
  },
  {
    'access-key': 'HW_ACCESS_KEY',
    'secret-key': 'HW_SECRET_KEY',
    'security-token': 'HW_SECURITY_TOKEN',
  },
  {
    'access-key': 'HUAWEICLOUD_SDK_AK',
    'secret-key': 'HUAWEICLOUD_SDK_SK',
    'security-token': 'HUAWEICLOUD_SDK_SECURITY_TOKEN',
  },
];

/**
 * The key of the environment, or half of one: of the first set that has an access key or a secret; null
 * where none has. Parts of different sets are never put together, since they belong to different keys.
 */
export function keyOfEnvironment(environment: Environment): KeyParts | null {
  const keys = sets.map((names) => partsOf(names, environment));
  return keys.find((key) => key['access-key'].text + key['secret-key'].text !== '') ?? null;
}

/**
 * Each part from its input, else from the environment; but the environment's security token goes
 * with the environment's access key alone.
 */
export function keyOf(inputs: RawInputs, environment: Environment): KeyParts {
  const found = keyOfEnvironment(environment) ?? noKey;
  const part = (name: KeyPart) =>
    inputs[name] === '' ? found[name] : { text: inputs[name], source: '' };
  const accessKey = part('access-key');
  const isForeign = inputs['security-token'] === '' && accessKey.source === '';
  return {
    'access-key': accessKey,
    'secret-key': part('secret-key'),
    'security-token': isForeign ? absentValue : part('security-token'),
  };
}

/** Every key and token of these variables, whether it is used or not; blank where there is none. */
export function keySecretsOf(environment: Environment): readonly string[] {
  return sets
    .flatMap((names) => Object.values(partsOf(names, environment)))
    .map(({ text }) => text);
}

const noKey: KeyParts = {
  'access-key': absentValue,
  'secret-key': absentValue,
  'security-token': absentValue,
};

function partsOf(
  names: Readonly<Partial<Record<KeyPart, string>>>,
  environment: Environment,
): KeyParts {
  const part = (name: KeyPart) => {
    const variable = names[name];
    return variable === undefined ? absentValue : variableOf(variable, environment);
  };
  return {
    'access-key': part('access-key'),
    'secret-key': part('secret-key'),
    'security-token': part('security-token'),
  };
}
