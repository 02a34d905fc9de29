import { fieldOf, isJsonObject, type JsonObject, valueAt } from '../../json/fields.ts';
import type { UnusableDocument } from './document-problem.ts';

/** A plan, or what a text is instead. */
export type PlanDocument =
  | { readonly kind: 'plan'; readonly plan: JsonObject }
  /** A plan in a newer format. `version` is null if it does not consist of numbers. */
  | { readonly kind: 'unknown-format'; readonly version: string | null }
  | UnusableDocument;

/** The major versions of the format that this version understands. */
const knownMajors: readonly string[] = ['0', '1'];

/** Returns the plan in a JSON value, or says what the value is instead. */
export function classifyJson(value: unknown): PlanDocument {
  if (!isJsonObject(value)) return classifyNonObject(value);
  // SOPS keeps the names of fields, so this would look like a plan with odd values.
  if (Object.hasOwn(value, 'sops')) return { kind: 'encrypted' };
  const format = fieldOf(value, 'format_version');
  // Some tools write it as a number.
  if (typeof format !== 'string' && typeof format !== 'number') {
    return kindByField(value, signsWithoutFormat) ?? classifyOther(value);
  }
  const [version, major] = /^(\d{1,4})(?:\.\d{1,4}){0,3}$/.exec(`${format}`) ?? [null, ''];
  if (!knownMajors.includes(major)) return { kind: 'unknown-format', version };
  if (!isJsonObject(fieldOf(value, 'planned_values'))) {
    return kindByField(value, signsWithoutValues) ?? { kind: 'bare' };
  }
  const missing = missingField(value);
  return missing === null ? { kind: 'plan', plan: value } : lacking(missing);
}

/** Says what a value is that is not an object. */
function classifyNonObject(value: unknown): UnusableDocument {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'string' && value.trimStart().startsWith('{')) return { kind: 'quoted' };
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  if (!isJsonObject(first)) return { kind: 'other-json' };
  const listed = classifyJson(first);
  return listed.kind === 'plan' || listed.kind === 'unknown-format' ? { kind: 'list' } : listed;
}

/** What an object is if it has one of these fields. The first match applies. */
type FieldSigns = readonly (readonly [what: UnusableDocument, ...names: readonly string[]])[];

/** Fields that only plans have. */
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

const signsWithoutFormat: FieldSigns = [
  [{ kind: 'log' }, '@level', '@message'],
  [{ kind: 'state-file' }, 'lineage'],
  // Encrypted by OpenTofu, or stored in HCP Terraform.
  [{ kind: 'saved-plan' }, 'encrypted_data', 'remote_plan_format'],
  // Part of a plan: its planned values, its configuration or one of its changes.
  [lacking('format_version'), 'planned_values', 'root_module', 'change', ...fieldsOfPlans],
  [{ kind: 'other-command' }, 'provider_selections'],
];

const signsWithoutValues: FieldSigns = [
  [{ kind: 'state' }, 'values'],
  [{ kind: 'other-command' }, 'provider_schemas', 'function_signatures', 'diagnostics', 'modules'],
  [lacking('planned_values'), 'planned_values', ...fieldsOfPlans],
];

function kindByField(object: JsonObject, signs: FieldSigns): UnusableDocument | null {
  const sign = signs.find(([, ...names]) => names.some((name) => Object.hasOwn(object, name)));
  return sign?.[0] ?? null;
}

/** Recognises the JSON of `output`: an object for each name that says whether it is sensitive. */
function classifyOther(object: JsonObject): UnusableDocument {
  const values = Object.values(object);
  const areOutputs = values.every((value) => valueAt(value, 'sensitive') !== undefined);
  return { kind: areOutputs && values.length > 0 ? 'other-command' : 'other-json' };
}

/** A field that a filter has removed from a plan. Null if the plan is complete. */
function missingField(plan: JsonObject): string | null {
  const changes = fieldOf(plan, 'resource_changes');
  const isWhole = plansResources(plan);
  if (isWhole && !isGiven(plan, 'resource_changes')) return 'resource_changes';
  const ending = isWhole || changes === null ? missingEnding(plan) : null;
  if (ending !== null) return ending;
  if (!Array.isArray(changes)) return null;
  const findEntry = (test: (entry: JsonObject) => boolean) =>
    changes.findIndex((entry) => isJsonObject(entry) && test(entry));
  const withoutChange = findEntry((entry) => !Object.hasOwn(entry, 'change'));
  if (withoutChange >= 0) return `resource_changes[${withoutChange}].change`;
  const withoutUnknown = isWhole ? findEntry(({ change }) => lacksUnknown(change)) : -1;
  return withoutUnknown < 0 ? null : `resource_changes[${withoutUnknown}].change.after_unknown`;
}

/**
 * A missing field that says how a plan ended; null if none is missing. Most plans have no deferrals, so
 * their absence alone shows nothing. But if all of three fields are missing that a filter has no reason
 * to keep, it has probably removed the deferrals as well. Every version from 1.6 writes `errored`.
 */
function missingEnding(plan: JsonObject): string | null {
  const has = (name: string) => isGiven(plan, name);
  if (!['configuration', 'complete', 'timestamp'].some(has)) return 'configuration';
  if (has('errored') || isBeforeErrored(fieldOf(plan, 'terraform_version'))) return null;
  return has('terraform_version') ? 'errored' : 'terraform_version';
}

/** Whether a version is before 1.6, which does not write `errored`. */
function isBeforeErrored(version: unknown): boolean {
  return typeof version === 'string' && /^(?:0|1\.[0-5])\./.test(version);
}

/** Without `after_unknown`, a value that is known only after apply looks as if it were not set. */
function lacksUnknown(change: unknown): boolean {
  return isJsonObject(change) && !isGiven(change, 'after_unknown');
}

/** Whether a field is there. No plan has null for one of these: jq writes it for a missing field. */
function isGiven(object: JsonObject, name: string): boolean {
  return (fieldOf(object, name) ?? null) !== null;
}

/** Whether a plan plans any resource. Only then must it have changes and a configuration. */
function plansResources(plan: JsonObject): boolean {
  const module = valueAt(plan, 'planned_values', 'root_module');
  return ['resources', 'child_modules'].some((list) => valueAt(module, list) !== undefined);
}

function lacking(field: string): UnusableDocument {
  return { kind: 'filtered', field };
}
