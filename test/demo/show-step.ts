import { stringify } from 'yaml';
import type { Inputs } from '../support/gate-inputs.ts';

/** The step as a workflow would write it; the token stays a reference to a secret. */
export function showStep(inputs: Inputs): readonly string[] {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow language
  const written = { ...inputs, token: '${{ secrets.HUAWEI_TOKEN }}' };
  const step = [{ uses: './', with: written }];
  return stringify(step, { lineWidth: 0 }).trimEnd().split('\n');
}
