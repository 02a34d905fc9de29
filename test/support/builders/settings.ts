import { type RawInputs, readRawInputs } from '../../../src/inputs/inputs.ts';
import type { SelectorContext } from '../../../src/inputs/limits/selectors.ts';
import { showProblems } from '../../../src/inputs/problems.ts';
import type { ParsingContext } from '../../../src/inputs/settings.ts';
import {
  type Parsed,
  type Problem,
  problemClause,
  problemsOf,
  type ShownProblem,
} from '../../../src/inputs/validation.ts';
import type { Environment, FileContent } from '../../../src/ports/ports.ts';
import { twoSentences } from '../../../src/report/wording/finding.ts';
import type { ServiceKey } from '../../../src/services/registry.ts';
import { sanitize } from './quotas.ts';

/** What parsing needs besides the inputs. No files by default. */
export function parsingContext(
  environment: Environment = {},
  files: Readonly<Record<string, FileContent>> = {},
): ParsingContext {
  return {
    environment,
    files: new Map(Object.entries(files)),
    saltedHash: (salt, projectId) => `${salt} of ${projectId}`,
  };
}

/** What lines may name: services that are read, without labels. */
export function selectorContext(...selected: readonly ServiceKey[]): SelectorContext {
  return { selected, labels: new Set(), onlyInOtherPlans: [] };
}

/** The part of a text that a complaint quotes. */
export function quoted(text: string): string {
  const characters = [...text];
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : text;
}

/** The problem as one line. */
export function sentenceOf(problem: ShownProblem): string {
  return twoSentences(problemClause(problem), problem.remedy);
}

/** Problems as the log shows them. */
export function sentencesOf(problems: readonly Problem[]): readonly string[] {
  return showProblems(problems, sanitize, sanitize).map(sentenceOf);
}

/** All problems as the log shows them; none if the value is valid. */
export function complaintsOf(parsed: Parsed<unknown>): readonly string[] {
  return sentencesOf(problemsOf(parsed));
}

/** The inputs as the runner gives them: blank but for the least that the gate can do with. */
export function rawInputs(overrides: Partial<RawInputs> = {}): RawInputs {
  return {
    ...readRawInputs(() => ''),
    'project-id': '0605767c9280d5762f8fc00b1ea7fcd8',
    'instance-id': 'f0fa1789-3b76-433b-a787-9892951c620e',
    region: 'cn-north-4',
    token: 'MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38CAQEx',
    ...overrides,
  };
}
