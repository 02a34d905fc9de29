import { stringify } from 'yaml';
import { secretInputs } from '../../src/settings/secret.ts';
import type { Inputs } from '../support/gate-inputs.ts';

/** The step as a workflow would write it; what is secret stays a reference to a secret. */
export function showStep(inputs: Inputs): readonly string[] {
  const written = Object.fromEntries(
    Object.entries(inputs)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, isSecret(name) ? referenceFor(name) : value]),
  );
  const step = [{ uses: './', with: written }];
  return stringify(step, { lineWidth: 0 }).trimEnd().split('\n');
}

function isSecret(input: string): boolean {
  return secretInputs.some((secret) => secret === input);
}

function referenceFor(input: string): string {
  return `\${{ secrets.HUAWEI_${input.replaceAll('-', '_').toUpperCase()} }}`;
}
