import fc from 'fast-check';

/** A plan of Terraform by what it is made of; `documentOf` writes it down. */
export type Plan = {
  readonly entries: readonly Entry[];
  readonly complete: boolean | null;
  readonly errored: boolean | null;
  /** A resource of the configuration that is not in the plan, as with `-target`. */
  readonly isTargeted: boolean;
  /** What stands in place of the list of deferred changes. */
  readonly broken: 'none' | null;
  readonly edgeUnit: number | null;
};

/** What is planned for one resource. */
export type Entry = {
  readonly prefix: string;
  /** Behind the prefix. */
  readonly name: string;
  readonly provider: string | null;
  readonly mode: 'managed' | 'data';
  readonly module: Key | null;
  readonly key: Key | null;
  readonly isIndexUnknown: boolean;
  readonly actions: readonly string[];
  readonly before: Size;
  readonly after: Size;
  /** Null for what is done in this run; blank where no reason is given. */
  readonly reason: string | null;
};

/** What stands in brackets, and for what: one resource, or any number. */
type Key = { readonly written: string; readonly stands: 'one' | 'any' | 'any if deferred' };

/** A size index, or where there is none: what there is instead. */
export type Size = string | 'absent' | 'later' | 'older';

const keys: readonly Key[] = [
  { written: '0', stands: 'one' },
  { written: '"a"', stands: 'one' },
  { written: '"a[*]b"', stands: 'one' },
  { written: '"\\"[*]"', stands: 'one' },
  { written: '*', stands: 'any' },
  { written: '"*"', stands: 'any if deferred' },
];
const key = fc.option(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...keys.slice(0, 2)) },
    fc.constantFrom(...keys),
  ),
  { freq: 2 },
);

const actions = fc.oneof(
  { weight: 3, arbitrary: fc.constant(['create']) },
  {
    weight: 7,
    arbitrary: fc.constantFrom(
      ['delete'],
      ['update'],
      ['no-op'],
      ['read'],
      ['forget'],
      ['delete', 'create'],
      ['create', 'delete'],
      ['create', 'forget'],
    ),
  },
  { weight: 1, arbitrary: fc.constant(['hibernate']) },
);
const size: fc.Arbitrary<Size> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('0', '1', '2') },
  { weight: 1, arbitrary: fc.constantFrom('401', '6', '7', 'absent', 'later', 'older') },
);
const reason = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom('deferred_prereq', 'absent_prereq') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('resource_config_unknown', 'provider_config_unknown'),
  },
  { weight: 3, arbitrary: fc.constantFrom('excluded', 'not_included') },
  { weight: 1, arbitrary: fc.constantFrom('instance_count_unknown', 'unknown', 'new', '') },
);
const registry = 'registry.terraform.io';
const type = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      prefix: fc.constant('huaweicloud'),
      name: fc.constantFrom('ges_graph', 'ges_backup', 'ges_metadata', 'ges_graph_v1', 'vpc'),
      provider: fc.constantFrom(`${registry}/huaweicloud/huaweicloud`, null),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      prefix: fc.constantFrom('sbercloud', 'hcs', 'acme'),
      name: fc.constantFrom('ges_graph', 'ges_backup', 'ges_graph_v2', 'ges_metadata_v1'),
      provider: fc.constantFrom(
        `${registry}/sbercloud-terraform/sbercloud`,
        'example.test/acme/acme',
        null,
      ),
    }),
  },
);

const entry: fc.Arbitrary<Entry> = fc
  .record({
    type,
    mode: fc.oneof(
      { weight: 9, arbitrary: fc.constant('managed' as const) },
      { weight: 1, arbitrary: fc.constant('data' as const) },
    ),
    module: key,
    key,
    isIndexUnknown: fc.oneof(
      { weight: 19, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    actions,
    before: size,
    after: size,
    reason,
  })
  .map(({ type: { prefix, name, provider }, ...rest }) => ({ prefix, name, provider, ...rest }));

const mostly = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

export const plan: fc.Arbitrary<Plan> = fc.record({
  entries: fc.array(entry, { maxLength: 4 }),
  complete: fc.constantFrom(true, true, true, false, null),
  errored: mostly<boolean | null>(false, true, null),
  isTargeted: fc.boolean(),
  broken: mostly<'none' | null>(null, 'none'),
  edgeUnit: fc.option(fc.constantFrom(1, 10_000, 1_000_000), { freq: 2 }),
});

/** A plan as `terraform show -json` prints it. */
export function documentOf({ entries, complete, errored, isTargeted, broken }: Plan): object {
  const changes = entries.map((one, index) => ({ ...one, change: changeOf(one, index) }));
  const deferred = changes.filter(({ reason: why }) => why !== null);
  const later = deferred.map(({ reason: why, change }) => ({
    ...(why === '' ? {} : { reason: why }),
    resource_change: change,
  }));
  const now = changes.filter(({ reason: why }) => why === null).map(({ change }) => change);
  return {
    format_version: '1.2',
    planned_values: {},
    ...(now.length > 0 ? { resource_changes: now } : {}),
    ...(broken !== null || later.length > 0 ? { deferred_changes: broken ?? later } : {}),
    ...(isTargeted ? { configuration: configuration } : {}),
    ...(complete === null ? {} : { complete }),
    ...(errored === null ? {} : { errored }),
  };
}

const configuration = {
  root_module: {
    module_calls: {
      left: { module: { resources: [{ address: 'terraform_data.out', mode: 'managed' }] } },
    },
  },
};

function changeOf(one: Entry, index: number): object {
  const bracket = (written: Key | null) => (written === null ? '' : `[${written.written}]`);
  const resource = `${one.prefix}_${one.name}.r${index}${bracket(one.key)}`;
  const after = valuesOf(one.after);
  return {
    address: one.module === null ? resource : `module.m${bracket(one.module)}.${resource}`,
    type: `${one.prefix}_${one.name}`,
    mode: one.mode,
    ...(one.provider === null ? {} : { provider_name: one.provider }),
    ...(one.isIndexUnknown ? { index_unknown: true } : {}),
    change: {
      actions: one.actions,
      before: valuesOf(one.before),
      after,
      after_unknown: one.after === 'later' ? { graph_size_type_index: true } : {},
    },
  };
}

function valuesOf(of: Size): object {
  if (of === 'absent' || of === 'later') return {};
  return of === 'older' ? { graph_size_type: '1' } : { graph_size_type_index: of };
}
