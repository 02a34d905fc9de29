import type { Environment, InputName, RawInputs } from './inputs.ts';

/**
 * The variables that stand in for an absent input, first come first served: those that Huawei's own
 * auth action exports, then Terraform's, then the SDKs' (which have none for the region).
 */
const variables = {
  'project-id': ['HUAWEI_CLOUD_PROJECT_ID', 'HW_PROJECT_ID', 'HUAWEICLOUD_SDK_PROJECT_ID'],
  region: ['HUAWEI_CLOUD_REGION', 'HW_REGION_NAME'],
} as const;

/** A value; `source` goes between the input's name and a complaint: blank, or the variable. */
export type InputValue = { readonly text: string; readonly source: string };

/** The input, or the first variable that holds more than white space; blank where none does. */
export function inputOrVariable(
  name: keyof typeof variables,
  inputs: RawInputs,
  environment: Environment,
): InputValue {
  if (inputs[name] !== '') return givenIn(inputs, name);
  const candidates = variables[name].map((variable) => variableOf(variable, environment));
  return candidates.find(({ text }) => text !== '') ?? absentValue;
}

/** An input as it was given. */
export function givenIn(inputs: RawInputs, name: InputName): InputValue {
  return { text: inputs[name], source: '' };
}

/** What neither an input nor a variable holds. */
export const absentValue: InputValue = { text: '', source: '' };

/** A variable without the white space around it; blank where it holds no more. */
export function variableOf(variable: string, environment: Environment): InputValue {
  const text = environment[variable]?.trim() ?? '';
  return { text, source: text === '' ? '' : `from ${variable} ` };
}
