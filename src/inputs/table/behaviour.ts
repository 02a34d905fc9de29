import type { InputEntry } from '../input-entry.ts';
import { booleanInput, choiceInput, secondsInput } from '../syntax/input-parsers.ts';
import { outputPathInput } from '../syntax/paths.ts';

/** Inputs for what the findings lead to, how long the check may take, and where the result goes. */
export const behaviourInputs = {
  'on-unknown': {
    description:
      'What to do if a figure that was asked for is not known: `fail`, `warn` or `ignore`.',
    default: 'fail',
    aliases: ['fail-on-unknown'],
    parse: choiceInput('fail', 'warn', 'ignore'),
  },
  'on-error': {
    description: 'What to do if a service cannot be read: `fail` or `warn`.',
    default: 'fail',
    aliases: ['fail-on-error', 'ignore-errors'],
    parse: choiceInput('fail', 'warn'),
  },
  'warn-only': {
    description:
      '`true` keeps the step green whatever is found. The outputs still say it; a wrong input or a failure of the gate itself still fails.',
    default: 'false',
    aliases: ['dry-run', 'soft-fail', 'report-only', 'continue-on-error', 'only-warn'],
    parse: booleanInput,
  },
  'timeout-seconds': {
    description:
      'Time for all requests of one reading, signing in and retries included: whole seconds from 1 to 3600.',
    default: '60',
    aliases: ['timeout', 'timeout-minutes', 'timeout-ms'],
    parse: secondsInput(1, 3600),
  },
  'wait-timeout-seconds': {
    description:
      'Time to wait while quotas are short, reading them again: whole seconds from 0 to 21600. With 0 they are read once.',
    default: '0',
    aliases: ['wait-timeout', 'max-wait'],
    parse: secondsInput(0, 21_600),
  },
  'wait-interval-seconds': {
    description: 'Pause before quotas are read again: whole seconds from 1 to 3600.',
    default: '30',
    aliases: ['wait-interval', 'poll-interval'],
    parse: secondsInput(1, 3600),
  },
  baseline: {
    description:
      'Output `report` of an earlier check of the same project, or the path of a file that holds it. The summary shows what has changed, and warns if more is gone than was planned.',
    aliases: ['baseline-path', 'baseline-file'],
    parsedBy: 'parseBaseline',
  },
  summary: {
    description:
      'Job summary, written `always`, `on-problem` (unless the verdict is `pass`) or `never`. The output `summary` is always set.',
    default: 'always',
    parse: choiceInput('always', 'on-problem', 'never'),
  },
  'report-path': {
    description:
      'Path of a file to write the JSON report to. It may not be a file of the runner or one that the gate reads.',
    aliases: ['report', 'report-file', 'output-path', 'output-file'],
    parse: outputPathInput,
  },
} as const satisfies Readonly<Record<string, InputEntry>>;
