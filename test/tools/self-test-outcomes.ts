import { type Mapping, mappingAt } from '../../scripts/repository.ts';
import { quotaNamesOf } from '../../src/services/registry.ts';

const enough = { verdict: 'pass', passed: 'true', 'failed-quotas': '[]' };
const short = { verdict: 'fail', passed: 'false', 'failed-quotas': '["roma.datasource"]' };
// A wrong input would be red as well, and name no quota.
const all = quotaNamesOf(['roma', 'ges']);
const unreadable = {
  verdict: 'error',
  passed: 'false',
  'failed-quotas': '[]',
  'unknown-quotas': JSON.stringify(all),
};

/** How each run of the gate in self-test.yml must end, and what it must say. */
export const expectedOutcomes = {
  enough: { outcome: 'success', outputs: enough },
  short: { outcome: 'failure', outputs: short },
  'warn-only': { outcome: 'success', outputs: short },
  unreadable: { outcome: 'failure', outputs: unreadable },
} as const;

/** Every step that ended or spoke otherwise; one that did not run is among them. */
export function wrongOutcomes(steps: Mapping): readonly string[] {
  return Object.entries(expectedOutcomes).flatMap(([id, { outcome, outputs }]) => {
    if (steps[id] === undefined) return [`${id}: did not run`];
    const step = mappingAt(steps, id);
    const said = step['outputs'] === undefined ? {} : mappingAt(step, 'outputs');
    return [
      ...difference(`${id}: outcome`, step['outcome'], outcome),
      ...Object.entries(outputs).flatMap(([name, value]) =>
        difference(`${id}: ${name}`, said[name], value),
      ),
    ];
  });
}

function difference(what: string, found: unknown, wanted: string): readonly string[] {
  return found === wanted ? [] : [`${what} is ${JSON.stringify(found)} and must be ${wanted}`];
}
