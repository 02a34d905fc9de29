import { faultOf, faults } from '../../src/plan/unusable.ts';
import type { ExchangeFailure, NotAsked, Proof, Rejection } from '../../src/quota/failure.ts';
import type { Policy } from '../../src/quota/judge.ts';
import { titles } from '../../src/quota/names.ts';
import { counted, type Headroom, type Unknown } from '../../src/quota/quota.ts';
import { whatCameOf } from '../../src/report/failure.ts';
import { reasonOf } from '../../src/report/reason.ts';
import { fileFaults } from '../../src/settings/files.ts';
import { idTokenSourceOf } from '../../src/settings/oidc.ts';
import { problemsOf, sentenceOf } from '../../src/settings/parsed.ts';
import { reportFaults } from '../../src/settings/report-json.ts';
import { plannedOf } from '../../src/settings/terraform-plan.ts';
import { available, baseline, clean, count, policy, quota, read, threshold } from './quotas.ts';
import { rawInputs } from './raw-inputs.ts';
import { judged } from './results.ts';

const exchange = { host: '', status: 500, requestId: null, attempts: 1 };
const refusal = { code: null, message: null };
const refusals = (['status', 'not-found', 'no-permission', 'error-code'] as const).map(
  (kind): ExchangeFailure => ({ kind, refusal }),
);

/** What the gate says of a service that could not be read, but for a refused credential. */
export function readingSentences(): readonly string[] {
  const failures: readonly (ExchangeFailure | NotAsked)[] = [
    ...refusals,
    { kind: 'network', code: clean('ENOTFOUND') },
    { kind: 'timeout', seconds: 20 },
    { kind: 'malformed', problem: 'the answer is empty' },
    { kind: 'not-asked', because: 'refused' },
    { kind: 'not-asked', because: 'late' },
  ];
  return failures.map((failure) => whatCameOf(titles.roma, { exchange, failure }));
}

const signed: readonly Proof[] = ['access-key', 'temporary-key', 'issued-key'];
const shown: readonly Proof[] = ['token', 'issued-token', 'password', 'id-token', 'request-token'];
const ofSignatures: readonly Rejection[] = [
  ...(
    ['unknown-key', 'wrong-signature', 'locked-key', 'expired', 'other-project', 'unclear'] as const
  ).map((kind) => ({ kind })),
  { kind: 'clock', minutes: -20 },
  { kind: 'clock', minutes: null },
];
const ofOthers: readonly Rejection[] = (
  ['locked-user', 'wrong-domain', 'expired', 'other-project', 'unclear'] as const
).map((kind) => ({ kind }));

/** What the gate says of every refusal of a credential. */
export function refusedSentences(): readonly string[] {
  const pairs = [
    ...signed.flatMap((proof) => ofSignatures.map((rejection) => ({ proof, rejection }))),
    ...shown.flatMap((proof) => ofOthers.map((rejection) => ({ proof, rejection }))),
  ];
  return pairs.map((pair) =>
    whatCameOf(titles.roma, { exchange, failure: { kind: 'signed-out', ...pair, refusal } }),
  );
}

/** What the gate says of every way in which signing in can fail. */
export function signInSentences(): readonly string[] {
  return [
    ...problemsOf(idTokenSourceOf(rawInputs(), {})).map(sentenceOf),
    ...refusedSentences(),
    ...Object.values(titles).flatMap((title) =>
      refusals.map((failure) =>
        whatCameOf(title, { exchange: { ...exchange, status: 400 }, failure }),
      ),
    ),
  ];
}

/** What the gate says of quotas that were read, and are short, low or not known. */
export function gateReasons(): readonly string[] {
  const unknown = (cause: Unknown): Headroom => ({ kind: 'unknown', cause });
  const then = {
    ...{ name: clean('roma.api'), instance: null },
    ...{ limit: null, used: null, left: 10, planned: 2 },
  };
  const lowered = baseline({ ...then, limit: 30, used: 0, left: 30 });
  const demand = { kind: 'unknown', atLeast: 0, cause: clean('a plan ended in an error') } as const;
  const taking = { quota: 'ges.edge_volume', address: null, demand } as const;
  const leftOut = { kind: 'left-out', atLeast: 0, lookalike: null } as const;
  const uncounted = { ...taking, demand: leftOut };
  const unknownType = { ...leftOut, lookalike: clean('acme_ges_graph') };
  const lookalike = { quota: 'ges.graph', address: null, demand: unknownType } as const;
  const cases: readonly [Headroom, Partial<Policy>, string?][] = [
    [available(0), {}],
    [available(2), { demand: [count('roma.api: 3')] }],
    [available(4), { warnThresholds: [threshold('*: 5')] }],
    [available(6), { baseline: baseline(then) }],
    [counted({ limit: 10, used: 0, origin: 'reported' }), { baseline: lowered }],
    [unknown({ kind: 'absent', field: 'api_used' }), {}],
    [unknown({ kind: 'malformed', field: 'api', found: clean('"x"') }), {}],
    [unknown({ kind: 'listed-twice', field: 'available of type graph' }), {}],
    [{ kind: 'at-most', limit: 5 }, { thresholds: [threshold('roma.api: 1')] }],
    [available(9), { planned: [taking] }, 'ges.edge_volume'],
    [available(9), { thresholds: [threshold('ges.graph: 1')] }],
    [available(9), { planned: [taking], onUnknown: 'ignore' }, 'ges.edge_volume'],
    [available(9), { planned: [uncounted] }, 'ges.edge_volume'],
    [available(9), { planned: [lookalike] }, 'ges.graph'],
  ];
  return cases.map(([headroom, overrides, name = 'roma.api']) =>
    reasonOf(judged([read(quota({ name, headroom }))], policy(overrides))),
  );
}

/** What the gate says of a plan or a baseline that cannot be used. */
export function fileSentences(): readonly string[] {
  const files = Object.values(fileFaults).flatMap((ofInput) => Object.values(ofInput));
  const plans = [
    ...Object.values(faults),
    faultOf({ kind: 'filtered', field: 'planned_values' }),
    faultOf({ kind: 'broken', offset: 24 }),
  ];
  const pasted = plannedOf(rawInputs({ 'terraform-plan': '{}' }), ['ges'], new Map(), clean);
  const said = [
    ...[...files, ...Object.values(reportFaults), ...problemsOf(pasted)].map(
      ({ complaint }) => complaint,
    ),
    ...plans.map(({ problem }) => problem),
  ];
  return [...new Set(said)];
}
