import { listAt, valueAt } from '../json/fields.ts';
import { isConstant } from './rules/attributes.ts';

/** Whether a variable or an expression has its value, which can be null, before apply. */
export type IsKnown<Subject> = (subject: Subject) => boolean;

/** Root variables are always known: Terraform plans with their values. */
export const knownInRoot: IsKnown<string> = () => true;

/** The variables of a called module. One that the call does not set has its default, which is known. */
export function knownByCall(call: unknown, outside: IsKnown<string>): IsKnown<string> {
  const isKnown = knownWith(call, outside);
  return (name) => {
    const expression = valueAt(call, 'expressions', name);
    return expression === undefined || isKnown(expression);
  };
}

/** What Terraform itself knows of an instance, and of where it runs. */
const alwaysKnown = /^(?:count|path|terraform)\./;

/**
 * The expressions of a resource or a module call. A plan lists what each refers to: an expression that
 * refers only to known values is known. Each is looked at once, whatever refers to it.
 */
export function knownWith(entry: unknown, variables: IsKnown<string>): IsKnown<unknown> {
  const found = new Map<unknown, boolean>();
  const isKnown = (expression: unknown): boolean => {
    const earlier = found.get(expression);
    if (earlier !== undefined) return earlier;
    // What refers to itself is not known.
    found.set(expression, false);
    const references = listAt(expression, 'references');
    const known =
      isConstant(expression) || (references.length > 0 && references.every(isKnownReference));
    found.set(expression, known);
    return known;
  };
  const isKnownReference = (reference: unknown): boolean => {
    if (typeof reference !== 'string') return false;
    const [root, name = ''] = reference.split(/[.[]/, 2);
    if (root === 'var') return variables(name);
    if (root !== 'each') return alwaysKnown.test(reference);
    // A plan leaves out an expression that refers to nothing.
    const forEach = valueAt(entry, 'for_each_expression');
    return name === 'key' || forEach === undefined || isKnown(forEach);
  };
  return isKnown;
}
