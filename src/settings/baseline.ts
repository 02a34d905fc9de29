import { fieldOf, isJsonObject, type JsonObject, valueAt } from '../json/fields.ts';
import type { Baseline, BaselineQuota } from '../quota/baseline.ts';
import type { Clean } from '../text/clean.ts';
import { type Files, isPath, textOfFile } from './files.ts';
import type { RawInputs } from './inputs.ts';
import { excerpt } from './lists.ts';
import { type Parsed, type Problem, valid, wrong } from './parsed.ts';
import { giveReport, reportIn } from './report-json.ts';

/** Tells projects apart without telling which they are: a hash of a salt and a project's ID. */
export type Fingerprint = (salt: string, projectId: string) => string;

const input = 'baseline';

/** Reads `baseline`: the report of an earlier check of the same project, or a path to it. */
export function baselineOf(
  inputs: RawInputs,
  projectId: Parsed<string>,
  files: Files,
  fingerprint: Fingerprint,
  clean: Clean,
): Parsed<Baseline | null> {
  const given = inputs[input];
  if (given === '') return valid(null);
  const text = isPath(given) ? textOfFile(input, given, files, clean) : valid(given);
  if (text.kind === 'wrong') return text;
  const read = reportIn(text.value);
  if (read.kind === 'unusable') {
    const { complaint, remedy } = read;
    return wrong({ input, complaint, read: isPath(given) ? excerpt(given, clean) : null, remedy });
  }
  const { report } = read;
  if (fieldOf(report, 'version') !== '1') {
    return wrong(problem('is no report of version 1, the only one that this version reads'));
  }
  const salt = valueAt(report, 'project', 'salt');
  const hash = valueAt(report, 'project', 'hash');
  if (typeof salt !== 'string' || typeof hash !== 'string') {
    return wrong(problem('is the report of a check that read no quotas'));
  }
  if (projectId.kind === 'valid' && fingerprint(salt, projectId.value) !== hash) {
    return wrong(problem('is the report of another project'));
  }
  return contentOf(report, clean);
}

function contentOf(report: JsonObject, clean: Clean): Parsed<Baseline> {
  const checkedAt = fieldOf(report, 'checkedAt');
  const entries = fieldOf(report, 'quotas');
  const quotas = Array.isArray(entries) ? entries.map((entry) => quotaOf(entry, clean)) : [null];
  const read = quotas.filter((quota) => quota !== null);
  const keys = new Set(read.map(({ name, instance }) => JSON.stringify([name, instance])));
  const isWhole = read.length === quotas.length && keys.size === read.length;
  return isWhole && typeof checkedAt === 'string' && /^[\dT:.-]{1,30}Z$/.test(checkedAt)
    ? valid({ checkedAt: clean(checkedAt), quotas: read })
    : wrong(problem('is a report that lacks figures, or was changed'));
}

function quotaOf(entry: unknown, clean: Clean): BaselineQuota | null {
  if (!isJsonObject(entry)) return null;
  const [name, instance] = [fieldOf(entry, 'name'), fieldOf(entry, 'instance')];
  const figure = (field: string) => figureOf(fieldOf(entry, field));
  const [left, planned] = [figure('left'), figure('planned')];
  const [limit, used] = [figure('limit'), figure('used')];
  if (left === undefined || planned === undefined) return null;
  if (limit === undefined || used === undefined) return null;
  if (typeof name !== 'string' || (instance !== null && typeof instance !== 'string')) return null;
  return {
    name: clean(name),
    instance: instance === null ? null : clean(instance),
    limit,
    used: fieldOf(entry, 'usedDeclared') === true ? null : used,
    left,
    planned,
  };
}

/** A whole number, which is negative where more was used than the limit allows; undefined for none. */
function figureOf(value: unknown): number | null | undefined {
  if (value === null) return null;
  const isWhole = typeof value === 'string' && /^-?\d{1,17}$/.test(value);
  return isWhole ? Number(value) : undefined;
}

function problem(complaint: string): Problem {
  return { input, complaint, read: null, remedy: giveReport };
}
