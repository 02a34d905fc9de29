import { isWrong, type Planned, plannedOf } from './planned.ts';
import { type Answers, type Situation, vpcTypes } from './situation.ts';

/**
 * Whether a step may be green, worked out anew and naively from the rules of the README: from the
 * true figures, with nothing of the gate's own code. A service that is sometimes at fault may have
 * been read or not; one that always is was not; where one refuses the token, or signing in goes
 * wrong, none need be asked; and on a slow machine any may have been late, which the step itself has
 * to say.
 */
export function mayBeGreen(situation: Situation, late: ReadonlySet<string>): boolean {
  const { roma, ges, vpc, ecs, plan } = situation;
  if (plan !== null && isWrong(plan)) return false;
  const signIn = situation.signIn ?? [];
  const services: readonly Service[] = [
    ...roma.map((one, index) => ({
      ...one,
      name: `roma l${index}`,
      label: `l${index}`,
      read: romaFigures,
    })),
    ...(ges === null ? [] : [{ ...ges, name: 'ges', label: '', read: gesFigures }]),
    ...(vpc === null ? [] : [{ ...vpc, name: 'vpc', label: '', read: vpcFigures }]),
    ...(ecs === null ? [] : [{ ...ecs, name: 'ecs', label: '', read: ecsFigures }]),
  ];
  const refused = services.some(({ faults }) => faults.some(isRefusal));
  const mayBeLost = (service: Service) =>
    refused ||
    [...signIn, ...service.faults].length > 0 ||
    isEmptyAnswer(service) ||
    late.has(service.name);
  const subsets = isLasting(signIn) ? [[]] : readableSubsets(services, mayBeLost);
  return subsets.some((read) => isGreen(read, services.length, situation));
}

/** The quotas of which a green step may not say that they are judged as a whole. */
export function partlyChecked({ plan }: Situation): readonly string[] {
  const quotas = ['ges.graph', 'ges.edge_volume', 'ges.backup', 'ges.metadata'];
  return quotas.filter((quota) => plannedOf(quota, plan)?.isLeftOut === true);
}

type Service = Answers & {
  readonly name: string;
  readonly label: string;
  readonly read: (body: Answers['body']) => readonly Figure[];
};

/** The services that were read, in every way the faults allow. */
function readableSubsets(
  services: readonly Service[],
  mayBeLost: (service: Service) => boolean,
): readonly (readonly Service[])[] {
  const [first, ...others] = services;
  if (first === undefined) return [[]];
  const subsets = readableSubsets(others, mayBeLost);
  const lost = mayBeLost(first) ? subsets : [];
  const read = isReadable(first) ? subsets.map((subset) => [first, ...subset]) : [];
  return [...lost, ...read];
}

function isRefusal(fault: Answers['faults'][number]): boolean {
  return fault?.kind === 'status' && fault.status === 401;
}

function isReadable(service: Service): boolean {
  return !isLasting(service.faults) && !isEmptyAnswer(service);
}

/** Whether a fault outlasts every attempt. */
function isLasting(faults: Answers['faults']): boolean {
  return faults.length >= 5;
}

function isEmptyAnswer({ body }: Service): boolean {
  return JSON.stringify(body) === '{"quotas":{"resources":[]}}';
}

function isGreen(read: readonly Service[], services: number, situation: Situation): boolean {
  const { demand, plan, onError, onUnknown } = situation;
  const thresholds = { ...(isEmpty(situation.thresholds) ? { '*': '1' } : situation.thresholds) };
  const outcomes = read.flatMap(({ read: figuresIn, body, label }) =>
    figuresIn(body)
      .map((figure) => declared(figure, situation.used))
      .map((figure) =>
        outcomeOf(
          figure,
          linesFor(label, thresholds),
          linesFor(label, demand),
          plannedOf(figure.name, plan),
        ),
      ),
  );
  const unreadable = read.length < services;

  if (outcomes.includes('short')) return false;
  if (unreadable && onError === 'fail') return false;
  if (outcomes.includes('unknown') && onUnknown === 'fail') return false;
  if (unreadable || (outcomes.includes('unknown') && onUnknown === 'warn')) return true;
  return outcomes.includes('ok');
}

function isEmpty(thresholds: Situation['thresholds']): boolean {
  return Object.keys(thresholds).length === 0;
}

type Figure = { readonly name: string; readonly left: Left; readonly limit: bigint | null };
type Left = bigint | 'unlimited' | 'unknown' | 'at-most';

function romaFigures(body: Answers['body']): readonly Figure[] {
  const pair = (name: string) => {
    const limit = whole(body[name]);
    const used = whole(body[`${name}_used`]);
    const left = limit === null || used === null ? 'unknown' : limit - used;
    return { name: `roma.${name}`, left, limit } as const;
  };
  const scripts = whole(body['scripts']);
  const left = scripts === null ? 'unknown' : 'at-most';
  return [pair('datasource'), pair('api'), { name: 'roma.scripts', left, limit: scripts }];
}

function gesFigures(body: Answers['body']): readonly Figure[] {
  const resources: readonly Record<string, unknown>[] = JSON.parse(
    JSON.stringify(body['quotas'] ?? null),
  ).resources;
  const types = [...new Set(['graph', 'backup', 'metadata', ...resources.map(({ type }) => type)])];
  return types.flatMap((type) => {
    const entries = resources.filter((resource) => resource['type'] === type);
    const figure = (name: string, field: string): Figure => {
      const value = entries.length === 1 ? entries[0]?.[field] : null;
      const left = value === -1 ? 'unlimited' : (whole(value) ?? 'unknown');
      return { name, left, limit: null };
    };
    const available = figure(`ges.${type}`, 'available');
    return type === 'graph' ? [available, figure('ges.edge_volume', 'edge_volume')] : [available];
  });
}

/** Of each quota of a project; routes of each table are no such thing, and VPN gateways need not be there. */
function vpcFigures(body: Answers['body']): readonly Figure[] {
  const resources: readonly Record<string, unknown>[] = JSON.parse(
    JSON.stringify(body['quotas'] ?? null),
  ).resources;
  const names = resources.map(({ type }) => `${type}`.toLowerCase());
  const known = vpcTypes.map((type) => type.toLowerCase());
  const others = ['vpn', 'new'].filter((name) => names.includes(name));
  return [...known, ...others].map((name) => {
    const entries = resources.filter((_, index) => names[index] === name);
    const shown = vpcTypes.find((type) => type.toLowerCase() === name) ?? name;
    const [entry = {}] = entries.length === 1 ? entries : [];
    return leftOfPair(`vpc.${shown}`, entry['quota'], entry['used']);
  });
}

function ecsFigures(body: Answers['body']): readonly Figure[] {
  const absolute = JSON.parse(JSON.stringify(body['absolute'] ?? null));
  const figure = (name: string, limit: string, used: string) =>
    leftOfPair(`ecs.${name}`, absolute[limit], absolute[used]);
  return [
    figure('instances', 'maxTotalInstances', 'totalInstancesUsed'),
    figure('cores', 'maxTotalCores', 'totalCoresUsed'),
    figure('ram', 'maxTotalRAMSize', 'totalRAMUsed'),
    figure('serverGroups', 'maxServerGroups', 'totalServerGroupsUsed'),
    ...((absolute['maxTotalSpotCores'] ?? null) === null
      ? []
      : [figure('spotCores', 'maxTotalSpotCores', 'totalSpotCoresUsed')]),
  ];
}

function leftOfPair(name: string, most: unknown, inUse: unknown): Figure {
  const [limit, used] = [whole(most), whole(inUse)];
  if (most === -1) return { name, left: 'unlimited', limit: null };
  return { name, left: limit === null || used === null ? 'unknown' : limit - used, limit };
}

function whole(value: unknown): bigint | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return /^[0-9]+$/.test(`${value}`) ? BigInt(value) : null;
}

function declared(figure: Figure, used: string | null): Figure {
  if (figure.left !== 'at-most' || figure.limit === null || used === null) return figure;
  return { ...figure, left: figure.limit - BigInt(used) };
}

function outcomeOf(
  { name, left, limit }: Figure,
  thresholds: Situation['thresholds'],
  demand: Situation['demand'],
  planned: Planned | null,
): 'ok' | 'short' | 'unknown' | 'not judged' {
  const taken = takenOf(lineFor(name, demand), planned);
  const asked = lineFor(name, thresholds) ?? (taken === null ? undefined : '0');
  if (asked === undefined) return 'not judged';
  if (left === 'unlimited') return 'ok';
  if (left === 'unknown') return 'unknown';
  const most = left === 'at-most' ? (limit ?? 0n) : left;
  if (!isEnough(most - (taken ?? 0n), limit ?? 0n, asked)) return 'short';
  if (planned?.isOpen === true) return 'unknown';
  if (left !== 'at-most') return 'ok';
  return (thresholds[name] ?? demand[name]) === undefined ? 'not judged' : 'unknown';
}

/** What is taken at least; null where nobody says that anything is. */
function takenOf(line: string | undefined, planned: Planned | null): bigint | null {
  const isPlanned = planned !== null && (planned.isOpen || planned.least > 0n);
  if (line === undefined && !isPlanned) return null;
  return BigInt(line ?? 0) + (planned?.least ?? 0n);
}

/** Lines of one instance stand in for the lines of all. */
function linesFor(label: string, lines: Situation['demand']): Situation['demand'] {
  const own = Object.entries(lines).filter(([pattern]) => pattern.endsWith(`@${label}`));
  return {
    ...lines,
    ...Object.fromEntries(own.map(([pattern, line]) => [pattern.replace(/@.*/, ''), line])),
  };
}

function lineFor(name: string, lines: Situation['demand']): string | undefined {
  return lines[name] ?? lines[name.replace(/\..*/, '.*')] ?? lines['*'];
}

function isEnough(left: bigint, limit: bigint, asked: string): boolean {
  if (!asked.endsWith('%')) return left >= BigInt(asked);
  const percent = BigInt(asked.slice(0, -1));
  return left * 100n >= limit * percent && (percent === 0n || left >= 1n);
}
