import type { Credential } from '../../auth/credential.ts';
import type { Environment } from '../../ports/ports.ts';
import { absentValue, type InputValue, readVariable } from '../input-entry.ts';
import { parseValue, type RawInputs } from '../inputs.ts';
import { combineFields, createProblem, invalid, type Parsed, valid } from '../validation.ts';

type KeyPart = 'access-key' | 'secret-key' | 'security-token';

/** The parts of an access key. `security-token` is empty for a permanent key. */
export type AccessKeyValues = Readonly<Record<KeyPart, InputValue>>;

/** Variables that hold a key, in order of precedence. */
const variableSets: readonly Readonly<Partial<Record<KeyPart, string>>>[] = [
  // Huawei's own auth action exports these. It has no security token.
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
 * The key from the first set of variables that has an access key ID or a secret key, even if one of
 * the two is missing; null if no set has any. Parts of different sets belong to different keys and
 * are never combined.
 */
export function accessKeyFromEnvironment(environment: Environment): AccessKeyValues | null {
  const keys = variableSets.map((names) => readParts(names, environment));
  return keys.find((key) => key['access-key'].text + key['secret-key'].text !== '') ?? null;
}

/**
 * Takes each part from its input, or else from the environment. The security token of the
 * environment goes only with the access key of the environment.
 */
export function resolveAccessKey(inputs: RawInputs, environment: Environment): AccessKeyValues {
  const found = accessKeyFromEnvironment(environment) ?? noKey;
  const part = (name: KeyPart) =>
    inputs[name] === '' ? found[name] : { text: inputs[name], variable: null };
  const accessKey = part('access-key');
  const isFromInput = accessKey.variable === null;
  return {
    'access-key': accessKey,
    'secret-key': part('secret-key'),
    'security-token':
      isFromInput && inputs['security-token'] === '' ? absentValue : part('security-token'),
  };
}

/** The variables that take the place of inputs, by the input. */
export function keyVariables(
  inputs: RawInputs,
  environment: Environment,
): Readonly<Record<string, string>> {
  const parts = Object.entries(resolveAccessKey(inputs, environment));
  return Object.fromEntries(
    parts.flatMap(([name, { variable }]) => (variable === null ? [] : [[name, variable]])),
  );
}

/** Parses the access key, each part from wherever it comes. */
export function parseAccessKey(inputs: RawInputs, environment: Environment): Parsed<Credential> {
  const parts = resolveAccessKey(inputs, environment);
  const { 'access-key': id, 'secret-key': secret, 'security-token': securityToken } = parts;
  if (keyIdForm.test(secret.text) && secretKeyForm.test(id.text)) return invalid(swapped);
  return combineFields({
    kind: valid('access-key' as const),
    accessKey: parseKeyHalf('access-key', id, 'secret-key', secret),
    secretKey: parseKeyHalf('secret-key', secret, 'access-key', id),
    securityToken:
      securityToken.text === '' ? valid(null) : parseValue('security-token', securityToken),
  });
}

/** The documented forms. A secret key in place of the ID would be sent in clear text. */
const keyIdForm = /^[A-Z0-9]{20}$/;
const secretKeyForm = /^[A-Za-z0-9]{40}$/;

const swapped = createProblem(
  'access-key and secret-key',
  'are swapped',
  'set access-key to the shorter one, and secret-key to the longer one',
);

/**
 * Parses half a key. If it is missing and the other half comes from the environment, the problem
 * names that variable.
 */
function parseKeyHalf(
  name: 'access-key' | 'secret-key',
  value: InputValue,
  other: string,
  { variable }: InputValue,
): Parsed<string> {
  if (value.text !== '' || variable === null) return parseValue(name, value);
  const complaint = `is not set, but ${other} comes from ${variable}`;
  return invalid(createProblem(name, complaint, 'set both in the same way'));
}

/** Every key and token in these variables, used or not. Missing ones are empty texts. */
export function environmentKeySecrets(environment: Environment): readonly string[] {
  return variableSets
    .flatMap((names) => Object.values(readParts(names, environment)))
    .map(({ text }) => text);
}

const noKey: AccessKeyValues = {
  'access-key': absentValue,
  'secret-key': absentValue,
  'security-token': absentValue,
};

function readParts(
  names: Readonly<Partial<Record<KeyPart, string>>>,
  environment: Environment,
): AccessKeyValues {
  const part = (name: KeyPart) => {
    const variable = names[name];
    return variable === undefined ? absentValue : readVariable(variable, environment);
  };
  return {
    'access-key': part('access-key'),
    'secret-key': part('secret-key'),
    'security-token': part('security-token'),
  };
}
