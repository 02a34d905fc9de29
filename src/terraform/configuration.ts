import { fieldOf, isJsonObject, type JsonObject, listAt, valueAt } from '../json/fields.ts';
import { parseAddress } from './address.ts';

/** The names of the attributes that a configuration sets; null where it is not known. */
export type Configured = ReadonlySet<string> | null;

/** The prefix of modules may grow with each of them: what lies deeper is not known. */
const longestPrefix = 2048;

/**
 * Finds what the configuration in a plan sets of a resource, by its address. In the changes, what is left
 * out looks like what is known only after apply.
 */
export function configuredIn(plan: JsonObject): (address: string) => Configured {
  const byPath = new Map<string, ReadonlySet<string>>();
  const open = [{ module: valueAt(plan, 'configuration', 'root_module'), prefix: '' }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { module, prefix } = place;
    for (const resource of listAt(module, 'resources')) {
      const address = valueAt(resource, 'address');
      const expressions = valueAt(resource, 'expressions');
      if (typeof address !== 'string') continue;
      const names = isJsonObject(expressions) ? Object.keys(expressions) : [];
      byPath.set(`${prefix}${address}`, new Set(names));
    }
    for (const [name, call] of callsIn(module)) {
      const inside = `${prefix}module.${name}.`;
      if (inside.length > longestPrefix) continue;
      open.push({ module: valueAt(call, 'module'), prefix: inside });
    }
  }
  return (address) => byPath.get(parseAddress(address).path.join('.')) ?? null;
}

function callsIn(module: unknown): readonly (readonly [string, unknown])[] {
  const calls = isJsonObject(module) ? fieldOf(module, 'module_calls') : undefined;
  return isJsonObject(calls) ? Object.entries(calls) : [];
}
