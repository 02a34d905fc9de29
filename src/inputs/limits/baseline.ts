import { fieldOf, isJsonObject, type JsonObject, valueAt } from '../../json/fields.ts';
import type { Baseline, BaselineQuota } from '../../quota/baseline.ts';
import type { SaltedHash } from '../../quota/quota.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { RawInputs } from '../inputs.ts';
import { quote } from '../syntax/quote.ts';
import { createProblem, invalid, type Parsed, type Problem, valid } from '../validation.ts';
import { type Files, fileText, holdsContent, isPath } from './files.ts';
import { parseReport, reportProblems, reportRemedy } from './report-json.ts';

const input = 'baseline';

/**
 * Parses `baseline`: the report of an earlier check of the same project, or a path to it. Null if
 * it is empty.
 */
export function parseBaseline(
  inputs: RawInputs,
  projectId: Parsed<string>,
  files: Files,
  saltedHash: SaltedHash,
  sanitize: Sanitize,
): Parsed<Baseline | null> {
  const given = inputs[input];
  if (given === '') return valid(null);
  const text = reportText(given, files);
  if (text.kind === 'invalid') return text;
  const read = parseReport(text.value);
  if (read.kind === 'report') return checkReport(read.report, projectId, saltedHash, sanitize);
  const { complaint, remedy } = read;
  const path = isPath(given) ? quote(given) : null;
  return invalid(createProblem(input, complaint, remedy, path));
}

/** The text of the report: the input itself, or the content of the file that it names. */
function reportText(given: string, files: Files): Parsed<string> {
  if (!isPath(given)) return valid(given);
  if (holdsContent(given, files)) return invalid(problem(reportProblems.other.complaint));
  return fileText(input, given, files);
}

/**
 * Checks that the report has version 1, and that it is of this project, as far as that is known.
 */
function checkReport(
  report: JsonObject,
  projectId: Parsed<string>,
  saltedHash: SaltedHash,
  sanitize: Sanitize,
): Parsed<Baseline> {
  if (fieldOf(report, 'version') !== 1) {
    return invalid(problem('is not a report of version 1'));
  }
  const salt = valueAt(report, 'project', 'salt');
  const hash = valueAt(report, 'project', 'hash');
  if (typeof salt !== 'string' || typeof hash !== 'string') {
    return invalid(problem('is the report of a run that read no quotas'));
  }
  if (projectId.kind === 'valid' && saltedHash(salt, projectId.value) !== hash) {
    return invalid(problem('is the report of another project'));
  }
  return parseContent(report, salt, sanitize);
}

function parseContent(report: JsonObject, salt: string, sanitize: Sanitize): Parsed<Baseline> {
  const checkedAt = fieldOf(report, 'checkedAt');
  const entries = fieldOf(report, 'quotas');
  if (!Array.isArray(entries)) return invalid(incomplete);
  if (entries.some(hasNoId)) return invalid(outdated);
  const quotas = new Map<string, BaselineQuota>();
  for (const entry of entries) {
    const id = valueAt(entry, 'id');
    const quota = parseQuota(entry, sanitize);
    if (quota !== null && typeof id === 'string') quotas.set(id, quota);
  }
  // The salt is copied into the next report, so its form is checked.
  const isWhole = quotas.size === entries.length && /^[0-9a-f]{32}$/.test(salt);
  return isWhole && typeof checkedAt === 'string' && /^[\dT:.-]{1,30}Z$/.test(checkedAt)
    ? valid({ checkedAt: sanitize(checkedAt), salt, quotas })
    : invalid(incomplete);
}

function hasNoId(entry: unknown): boolean {
  return isJsonObject(entry) && fieldOf(entry, 'id') === undefined;
}

const incomplete = problem('is incomplete or was changed');

const outdated = createProblem(
  input,
  'was written by an earlier version, without quota IDs',
  'create a new one with this version',
);

function parseQuota(entry: unknown, sanitize: Sanitize): BaselineQuota | null {
  if (!isJsonObject(entry)) return null;
  const [name, instance] = [fieldOf(entry, 'name'), fieldOf(entry, 'instance')];
  const figure = (field: string) => parseFigure(fieldOf(entry, field));
  const [left, planned] = [figure('left'), figure('planned')];
  const [limit, used] = [figure('limit'), figure('used')];
  if (left === undefined || planned === undefined) return null;
  if (limit === undefined || used === undefined) return null;
  if (typeof name !== 'string' || (instance !== null && typeof instance !== 'string')) return null;
  return {
    name: sanitize(name),
    instance: instance === null ? null : sanitize(instance),
    limit,
    used: fieldOf(entry, 'usedDeclared') === true ? null : used,
    left,
    planned,
  };
}

/**
 * A whole number, negative if more is used than the limit allows; null as written; undefined for
 * anything else.
 */
function parseFigure(value: unknown): number | null | undefined {
  if (value === null) return null;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function problem(complaint: string): Problem {
  return createProblem(input, complaint, reportRemedy);
}
