import { describe, expect, test } from 'vitest';
import { mappingAt, mappingOf, textOf } from '../../scripts/repository.ts';
import { expectedOutcomes, wrongOutcomes } from '../tools/self-test-outcomes.ts';

const workflow = mappingOf(await textOf('.github/workflows/self-test.yml'));
const steps = Object.values(mappingAt(workflow, 'jobs', 'gate', 'steps')).map((step) =>
  mappingOf(JSON.stringify(step)),
);

describe('self-test.yml', () => {
  const gates = steps.filter(({ uses }) => uses === './');

  test('runs the gate once for each ending that is expected', () => {
    expect(gates.map(({ id }) => id)).toEqual(Object.keys(expectedOutcomes));
  });

  test('goes on after a gate that must fail, and after no other', () => {
    const mustFail = Object.values(expectedOutcomes).map(({ outcome }) => outcome === 'failure');
    expect(gates.map((gate) => gate['continue-on-error'] === true)).toEqual(mustFail);
  });

  test('judges last, and whatever came before', () => {
    const judge = steps.at(-1) ?? {};
    expect(judge['run']).toContain('judge-self-test.ts');
    expect(judge['if']).toBe('always()');
  });
});

describe('the judge', () => {
  test('has nothing against steps that ended as they must', () => {
    expect(wrongOutcomes(expectedOutcomes)).toEqual([]);
  });

  const ids = Object.keys(expectedOutcomes);
  const changes = [
    ['ended otherwise', { outcome: 'cancelled' }],
    ['has no outputs', { outputs: {} }],
    ['has none at all', { outputs: undefined }],
    ['gave another verdict', { outputs: { verdict: 'other' } }],
  ] as const;

  test.each(ids.flatMap((id) => changes.map(([what, change]) => [id, what, change] as const)))(
    'notices that %s %s',
    (id, _what, change) => {
      const changed = {
        ...expectedOutcomes,
        [id]: { ...mappingAt(expectedOutcomes, id), ...change },
      };
      expect(wrongOutcomes(changed)).toContainEqual(expect.stringContaining(`${id}: `));
    },
  );

  test.each(ids)('notices that %s did not run', (id) => {
    const { [id]: _missing, ...others } = mappingOf(JSON.stringify(expectedOutcomes));
    expect(wrongOutcomes(others)).toEqual([`${id}: did not run`]);
  });
});
