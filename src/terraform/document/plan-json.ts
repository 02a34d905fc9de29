import { fieldOf, isJsonObject, type JsonObject, valueAt } from '../../json/fields.ts';
import type { UnusableDocument } from './unusable.ts';

/** A plan, or what is there instead of one. */
export type PlanDocument =
  | { readonly kind: 'plan'; readonly plan: JsonObject }
  /** A plan that is newer than this version of the gate; `version` is null unless made of numbers. */
  | { readonly kind: 'unknown-format'; readonly version: string | null }
  | UnusableDocument;

/** The majors of the format that are understood. */
const knownMajors: readonly string[] = ['0', '1'];

/** The plan that a JSON value is, or what it is instead. */
export function classifyJson(value: unknown): PlanDocument {
  if (!isJsonObject(value)) return withoutFields(value);
  const format = fieldOf(value, 'format_version');
  // Some tools take it for a number.
  if (typeof format !== 'string' && typeof format !== 'number') {
    return kindBy(value, signsWithoutFormat) ?? outputsOr(value);
  }
  const [version, major] = /^(\d{1,4})(?:\.\d{1,4}){0,3}$/.exec(`${format}`) ?? [null, ''];
  if (!knownMajors.includes(major)) return { kind: 'unknown-format', version };
  if (!isJsonObject(fieldOf(value, 'planned_values'))) {
    return kindBy(value, signsWithoutValues) ?? { kind: 'bare' };
  }
  const missing = missingField(value);
  return missing === null ? { kind: 'plan', plan: value } : lacking(missing);
}

/** What a value is that is no object. */
function withoutFields(value: unknown): UnusableDocument {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'string' && value.trimStart().startsWith('{')) return { kind: 'quoted' };
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  if (!isJsonObject(first)) return { kind: 'other-json' };
  const listed = classifyJson(first);
  return listed.kind === 'plan' || listed.kind === 'unknown-format' ? { kind: 'list' } : listed;
}

/** What an object is that has a field of one of these names. The first that fits holds. */
type Signs = readonly (readonly [what: UnusableDocument, ...names: readonly string[]])[];

/** All that a plan has and nothing else does. */
const fieldsOfPlans = [
  'resource_changes',
  'resource_drift',
  'output_changes',
  'deferred_changes',
  'prior_state',
  'configuration',
  'relevant_attributes',
  'applyable',
  'errored',
];

const signsWithoutFormat: Signs = [
  [{ kind: 'log' }, '@level', '@message'],
  [{ kind: 'state-file' }, 'lineage'],
  // Encrypted by OpenTofu, or kept by HCP Terraform.
  [{ kind: 'saved-plan' }, 'encrypted_data', 'remote_plan_format'],
  // A part of a plan: its planned values, its configuration, one of its changes.
  [lacking('format_version'), 'planned_values', 'root_module', 'change', ...fieldsOfPlans],
  [{ kind: 'other-command' }, 'provider_selections'],
];

const signsWithoutValues: Signs = [
  [{ kind: 'state' }, 'values'],
  [{ kind: 'other-command' }, 'provider_schemas', 'function_signatures', 'diagnostics', 'modules'],
  [lacking('planned_values'), 'planned_values', ...fieldsOfPlans],
];

function kindBy(object: JsonObject, signs: Signs): UnusableDocument | null {
  const sign = signs.find(([, ...names]) => names.some((name) => Object.hasOwn(object, name)));
  return sign?.[0] ?? null;
}

/** What `output` prints has a value for each name, and says of each whether it is sensitive. */
function outputsOr(object: JsonObject): UnusableDocument {
  const values = Object.values(object);
  const areOutputs = values.every((value) => valueAt(value, 'sensitive') !== undefined);
  return { kind: areOutputs && values.length > 0 ? 'other-command' : 'other-json' };
}

/** A field that somebody filtered out; null where there is all that a plan has. */
function missingField(plan: JsonObject): string | null {
  const changes = fieldOf(plan, 'resource_changes');
  const isWhole = plansResources(plan);
  if (isWhole && (changes ?? null) === null) return 'resource_changes';
  // No plan holds null: jq writes it for what is not there.
  const ending = isWhole || changes === null ? missingEnding(plan) : null;
  if (ending !== null) return ending;
  if (!Array.isArray(changes)) return null;
  const without = (test: (entry: JsonObject) => boolean) =>
    changes.findIndex((entry) => isJsonObject(entry) && test(entry));
  const bare = without((entry) => !Object.hasOwn(entry, 'change'));
  if (bare >= 0) return `resource_changes[${bare}].change`;
  const untold = isWhole ? without(({ change }) => lacksUnknown(change)) : -1;
  return untold < 0 ? null : `resource_changes[${untold}].change.after_unknown`;
}

/**
 * Of what tells how a plan ended. Where no field is left that nobody picks for its own sake, deferrals are
 * filtered out too, which most plans do not have; and every version that knows errors says whether there
 * was one.
 */
function missingEnding(plan: JsonObject): string | null {
  const has = (name: string) => Object.hasOwn(plan, name);
  if (!['configuration', 'complete', 'timestamp'].some(has)) return 'configuration';
  if (has('errored') || knowsNoErrors(fieldOf(plan, 'terraform_version'))) return null;
  return has('terraform_version') ? 'errored' : 'terraform_version';
}

/** Whether a version is one before 1.6. */
function knowsNoErrors(version: unknown): boolean {
  return typeof version === 'string' && /^(?:0|1\.[0-5])\./.test(version);
}

/** Without it, what is known only after apply would look as if it were not set. */
function lacksUnknown(change: unknown): boolean {
  return isJsonObject(change) && !Object.hasOwn(change, 'after_unknown');
}

/** Whether a plan is to hold any resource: only then it must have changes, and a configuration. */
function plansResources(plan: JsonObject): boolean {
  const module = valueAt(plan, 'planned_values', 'root_module');
  return ['resources', 'child_modules'].some((list) => valueAt(module, list) !== undefined);
}

function lacking(field: string): UnusableDocument {
  return { kind: 'filtered', field };
}
