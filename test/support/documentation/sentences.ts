import {
  type ApiFailure,
  type AuthFailureReason,
  authorityTitles,
  type CredentialKind,
  type Skipped,
} from '../../../src/api/api-result.ts';
import { parseIdTokenSource } from '../../../src/inputs/credentials/credential.ts';
import { fileProblems } from '../../../src/inputs/limits/files.ts';
import { reportProblems } from '../../../src/inputs/limits/report-json.ts';
import { parseTerraformPlans } from '../../../src/inputs/limits/terraform-plan.ts';
import { showProblems } from '../../../src/inputs/problems.ts';
import { problemsOf } from '../../../src/inputs/validation.ts';
import type { Policy } from '../../../src/quota/policy.ts';
import { countedHeadroom, type Headroom, type UnknownCause } from '../../../src/quota/quota.ts';
import { describeFailure } from '../../../src/report/wording/failure.ts';
import { findingText, inputFinding } from '../../../src/report/wording/finding.ts';
import { reasonText } from '../../../src/report/wording/reason.ts';
import { services } from '../../../src/services/registry.ts';
import {
  documentProblems,
  unusableDocumentProblem,
} from '../../../src/terraform/document/document-problem.ts';
import {
  available,
  baseline,
  count,
  policy,
  quota,
  read,
  sanitize,
  threshold,
} from '../builders/quotas.ts';
import { judged } from '../builders/results.ts';
import { rawInputs } from '../builders/settings.ts';

const titles = [...services.map(({ title }) => title), ...Object.values(authorityTitles)];
const exchange = { host: '', status: 500, requestId: null, attempts: 1 };
const apiError = { code: null, message: null };
const refusals = (['status', 'not-found', 'no-permission', 'error-code'] as const).map(
  (kind): ApiFailure => ({ kind, apiError }),
);

/** What the gate says of a service that could not be read, but for a refused credential. */
export function readingSentences(): readonly string[] {
  const failures: readonly (ApiFailure | Skipped)[] = [
    ...refusals,
    { kind: 'network', code: sanitize('ENOTFOUND') },
    { kind: 'timeout', seconds: 20 },
    { kind: 'not-json', problem: 'the response is empty' },
    { kind: 'malformed', problem: 'the response has no token' },
    { kind: 'not-asked', because: 'refused' },
    { kind: 'not-asked', because: 'late' },
  ];
  return failures.map((failure) => describeFailure('ROMA Connect', { exchange, failure }));
}

const signed: readonly CredentialKind[] = ['access-key', 'temporary-key', 'issued-key'];
const shown: readonly CredentialKind[] = [
  'token',
  'issued-token',
  'password',
  'id-token',
  'request-token',
];
const ofSignatures: readonly AuthFailureReason[] = [
  ...(['unknown-key', 'wrong-signature', 'locked-key', 'expired', 'unclear'] as const).map(
    (kind) => ({ kind }),
  ),
  { kind: 'clock', minutes: -20 },
  { kind: 'clock', minutes: null },
];
const ofOthers: readonly AuthFailureReason[] = (
  ['locked-user', 'wrong-domain', 'expired', 'other-project', 'unclear'] as const
).map((kind) => ({ kind }));

/** What the gate says of every refusal of a credential. */
export function refusedSentences(): readonly string[] {
  const pairs = [
    ...signed.flatMap((credentialKind) =>
      ofSignatures.map((authFailure) => ({ credentialKind, authFailure })),
    ),
    ...shown.flatMap((credentialKind) =>
      ofOthers.map((authFailure) => ({ credentialKind, authFailure })),
    ),
  ];
  return pairs.map((pair) =>
    describeFailure('ROMA Connect', {
      exchange,
      failure: { kind: 'signed-out', ...pair, apiError },
    }),
  );
}

/** What the gate says of every way in which signing in can fail. */
export function signInSentences(): readonly string[] {
  return [
    ...showProblems(problemsOf(parseIdTokenSource(rawInputs(), {})), sanitize, sanitize)
      .map(inputFinding)
      .map(findingText),
    ...refusedSentences(),
    ...titles.flatMap((title) =>
      refusals.map((failure) =>
        describeFailure(title, { exchange: { ...exchange, status: 400 }, failure }),
      ),
    ),
  ];
}

/** What the gate says of quotas that were read, and are short, low or not known. */
export function gateReasons(): readonly string[] {
  const unknown = (cause: UnknownCause): Headroom => ({ kind: 'unknown', cause });
  const then = {
    ...{ name: sanitize('roma.api'), instance: null },
    ...{ limit: null, used: null, left: 10, planned: 2 },
  };
  const lowered = baseline({ ...then, limit: 30, used: 0, left: 30 });
  const demand = {
    kind: 'unknown',
    atLeast: 0,
    cause: sanitize('the plan does not say how much is needed: it ended in an error'),
    remedy: sanitize('run terraform plan again'),
  } as const;
  const plannedUsage = { quota: 'ges.edge_volume', address: null, demand } as const;
  const uncountedDemand = { kind: 'uncounted', atLeast: 0, lookalike: null } as const;
  const uncounted = { ...plannedUsage, demand: uncountedDemand };
  const unknownType = { ...uncountedDemand, lookalike: sanitize('acme_ges_graph') };
  const lookalike = { quota: 'ges.graph', address: null, demand: unknownType } as const;
  const noLimit = unknown({ kind: 'not-limited', field: 'quota_key repository' });
  const cases: readonly [Headroom, Partial<Policy>, string?][] = [
    [available(0), {}],
    [available(2), { demand: [count('roma.api: 3')] }],
    [countedHeadroom({ limit: 5, used: 7, origin: 'reported' }), {}],
    [countedHeadroom({ limit: 5, used: 7, origin: 'declared' }), {}],
    [available(4), { warnThresholds: [threshold('*: 5')] }],
    [available(6), { baseline: baseline(then) }],
    [countedHeadroom({ limit: 10, used: 0, origin: 'reported' }), { baseline: lowered }],
    [unknown({ kind: 'absent', field: 'api_used' }), {}],
    [unknown({ kind: 'malformed', field: 'api', found: sanitize('"x"') }), {}],
    [unknown({ kind: 'listed-twice', field: 'available of type graph' }), {}],
    [{ kind: 'at-most', limit: 5 }, { thresholds: [threshold('roma.api: 1')] }],
    [available(9), { planned: [plannedUsage] }, 'ges.edge_volume'],
    [available(9), { thresholds: [threshold('ges.graph: 1')] }],
    [available(9), { planned: [plannedUsage], onUnknown: 'ignore' }, 'ges.edge_volume'],
    [available(9), { planned: [uncounted] }, 'ges.edge_volume'],
    [available(9), { planned: [{ ...uncounted, quota: 'roma.api' }] }],
    [available(9), { planned: [lookalike] }, 'ges.graph'],
    [noLimit, { planned: [{ ...plannedUsage, quota: 'swr.repository' }] }, 'swr.repository'],
  ];
  const said = cases.map(([headroom, overrides, name = 'roma.api']) =>
    reasonText(judged([read(quota({ name, headroom }))], policy(overrides))),
  );
  return [...said, reasonText(judged([], policy({ planNeedsNothing: true })))];
}

/** What the gate says of a plan or a baseline that cannot be used. */
export function fileSentences(): readonly string[] {
  const files = Object.values(fileProblems).flatMap((ofInput) => Object.values(ofInput));
  const plans = [
    ...Object.values(documentProblems),
    unusableDocumentProblem({ kind: 'filtered', field: 'planned_values' }),
    unusableDocumentProblem({ kind: 'broken', offset: 24 }),
  ];
  const illWritten = ['{}', '[]'].flatMap((written) =>
    problemsOf(
      parseTerraformPlans(rawInputs({ 'terraform-plan': written }), false, new Map(), sanitize),
    ),
  );
  const said = [
    ...[...files, ...Object.values(reportProblems), ...illWritten].map(
      ({ complaint }) => complaint,
    ),
    ...plans.map(({ problem }) => problem),
  ];
  return [...new Set(said)];
}
