import { stringify } from 'yaml';
import { secretInputNames } from '../../../src/inputs/inputs.ts';
import type { Inputs } from '../../support/runner/gate-inputs.ts';
import type { Environment } from '../../support/runner/step-environment.ts';

/** The job as a workflow would write it; what is secret stays a reference to a secret. */
export function showStep(inputs: Inputs, environment: Environment): readonly string[] {
  const written = Object.fromEntries(
    Object.entries(inputs)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, isSecret(name) ? referenceFor(`HUAWEI_${name}`) : value]),
  );
  const exported = Object.keys(environment).filter((name) => name.startsWith('HUAWEI_'));
  const job = {
    ...(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] && { permissions: { 'id-token': 'write' } }),
    ...(exported.length > 0 && {
      env: Object.fromEntries(exported.map((name) => [name, referenceFor(name)])),
    }),
    steps: [{ uses: './', with: written }],
  };
  return stringify(job, { lineWidth: 0 }).trimEnd().split('\n');
}

function isSecret(input: string): boolean {
  return secretInputNames.some((secret) => secret === input);
}

function referenceFor(secret: string): string {
  return `\${{ secrets.${secret.replaceAll('-', '_').toUpperCase()} }}`;
}
