import { listAt, valueAt } from '../json/fields.ts';

/** Whether a variable of a module, or an expression in it, has its value before apply, whatever that is. */
export type IsKnown<Subject> = (subject: Subject) => boolean;

/** The variables of the root module: Terraform plans with their values. */
export const knownInRoot: IsKnown<string> = () => true;

/** The variables of a module that is called from another. One that the call does not set has its default. */
export function knownByCall(call: unknown, outside: IsKnown<string>): IsKnown<string> {
  const isKnown = knownWith(call, outside);
  const found = new Map<string, boolean>();
  return (name) => {
    const expression = valueAt(call, 'expressions', name);
    const known = found.get(name) ?? (expression === undefined || isKnown(expression));
    found.set(name, known);
    return known;
  };
}

/**
 * The expressions of a resource, or of a call of a module. A plan lists what each refers to: what
 * refers to variables alone is known as soon as they are.
 */
export function knownWith(entry: unknown, variables: IsKnown<string>): IsKnown<unknown> {
  const isKnown = (expression: unknown): boolean => {
    if (valueAt(expression, 'constant_value') !== undefined) return true;
    const references = listAt(expression, 'references');
    return references.length > 0 && references.every(isKnownReference);
  };
  const isKnownReference = (reference: unknown): boolean => {
    const [root, name = ''] = String(reference).split(/[.[]/, 2);
    if (root === 'var') return variables(name);
    // In what it is that there is one for each of, there is no `each`.
    const isEachKnown = knownWith(null, variables);
    return root === 'each' && isEachKnown(valueAt(entry, 'for_each_expression'));
  };
  return isKnown;
}
