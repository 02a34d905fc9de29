import type { Entry, Plan, Size } from './plan.ts';

/** What a plan takes of a quota: so much at least, and whether there may be more. */
export type Planned = {
  readonly least: bigint;
  /** The plan does not tell it all. */
  readonly isOpen: boolean;
  /** Something of it is not counted. */
  readonly isLeftOut: boolean;
};

const nothing: Planned = { least: 0n, isOpen: false, isLeftOut: false };

/** What a plan takes of a quota, worked out anew from the rules of the README; null where nothing. */
export function plannedOf(quota: string, plan: Plan | null): Planned | null {
  if (plan === null) return null;
  const isDeferred = plan.entries.some(({ reason }) => reason !== null);
  const isSilent = plan.complete === false && !isDeferred && !plan.isTargeted;
  const isUncounted = quota === 'ges.edge_volume' && plan.edgeUnit === null;
  const whole = { ...nothing, isOpen: !isUncounted, isLeftOut: isUncounted };
  if (plan.errored === true) return isKnown(quota) ? whole : null;
  const parts = plan.entries.map((entry) => partOf(quota, entry, plan.edgeUnit));
  const all = [...(isSilent && isKnown(quota) ? [whole] : []), ...parts].filter(
    (part) => part !== null,
  );
  return all.length === 0 ? null : all.reduce(together, nothing);
}

/** A plan of which the list of what is put off cannot be read is a wrong input. */
export function isWrong({ broken, errored }: Plan): boolean {
  return broken !== null && errored !== true;
}

function isKnown(quota: string): boolean {
  return ['ges.graph', 'ges.edge_volume', 'ges.backup', 'ges.metadata'].includes(quota);
}

function together(a: Planned, b: Planned): Planned {
  return {
    least: a.least + b.least,
    isOpen: a.isOpen || b.isOpen,
    isLeftOut: a.isLeftOut || b.isLeftOut,
  };
}

function partOf(quota: string, entry: Entry, edgeUnit: number | null): Planned | null {
  const names = namesOf(entry).flatMap((name) =>
    name === 'graph' ? [name, 'edge_volume'] : [name],
  );
  const isLeftOutOfRun = entry.reason === 'excluded' || entry.reason === 'not_included';
  if (entry.mode === 'data' || isLeftOutOfRun) return null;
  if (!names.some((name) => quota === `ges.${name}`)) return null;
  const isEdges = quota === 'ges.edge_volume';
  const taken = isAnyNumber(entry) ? null : isEdges ? edgesTaken(entry) : countTaken(entry);
  if (taken === 0) return null;
  if (!isCounted(entry) || (isEdges && edgeUnit === null)) return { ...nothing, isLeftOut: true };
  if (taken === null) return { ...nothing, isOpen: true };
  return { ...nothing, least: BigInt(isEdges ? Math.ceil(taken / (edgeUnit ?? 1)) : taken) };
}

function namesOf({ name }: Entry): readonly string[] {
  return ['graph', 'backup', 'metadata'].filter((one) => name.includes(one));
}

function isCounted({ prefix, name, provider }: Entry): boolean {
  const isOfProvider = provider?.endsWith(`/${prefix}`) === true;
  const isOfFamily = ['huaweicloud', 'sbercloud', 'hcs'].includes(prefix);
  const known = ['ges_graph', 'ges_graph_v1', 'ges_backup', 'ges_metadata'];
  return known.includes(name) && (isOfProvider || isOfFamily);
}

function isAnyNumber({ module, key, isIndexUnknown, reason }: Entry): boolean {
  const isCountKnown =
    reason === null || reason.endsWith('_config_unknown') || reason.endsWith('_prereq');
  const stand = [module, key].map((one) => one?.stands ?? 'one');
  const isPlaceholder =
    stand.includes('any') || (reason !== null && stand.includes('any if deferred'));
  return !isCountKnown || isIndexUnknown || isPlaceholder;
}

/** Null where nobody knows. */
function countTaken({ actions }: Entry): number | null {
  if (actions.includes('hibernate')) return null;
  return actions[0] === 'create' ? 1 : 0;
}

function edgesTaken({ actions, before, after }: Entry): number | null {
  const done = actions.join(' ');
  if (['delete', 'no-op', 'read', 'forget'].includes(done)) return 0;
  if (done === 'hibernate') return null;
  if (actions[0] === 'create') return edgesOf(after);
  // A resize, or a replacement that deletes first.
  const isTold = !['absent', 'later'].includes(before);
  if (isTold && before === after) return 0;
  const [from, to] = [edgesOf(before), edgesOf(after)];
  return from === null || to === null ? null : Math.max(0, to - from);
}

function edgesOf(size: Size): number | null {
  return { '0': 10_000, '1': 1_000_000, '2': 10_000_000 }[size] ?? null;
}
