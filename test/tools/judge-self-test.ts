import { mappingOf } from '../../scripts/repository.ts';
import { expectedOutcomes, wrongOutcomes } from './self-test-outcomes.ts';

/** The last step of self-test.yml: red unless every run of the gate ended as it must. */
const found = wrongOutcomes(mappingOf(process.env['STEPS'] ?? '{}'));
for (const lie of found) console.error(lie);
if (found.length > 0) process.exitCode = 1;
else console.log(`The gate told the truth: ${Object.keys(expectedOutcomes).join(', ')}.`);
