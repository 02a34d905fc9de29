/** Texts of plans, in kinds that are hard in different ways. */

const graph = 'huaweicloud_ges_graph';

/** What most resources of a plan are: of a few types, and small. */
const types = [
  'huaweicloud_vpc_subnet',
  'huaweicloud_networking_secgroup_rule',
  'huaweicloud_compute_instance',
  'null_resource',
  'random_id',
];

/** Resources of so many bytes in all, each in the changes, in the planned values and the configuration. */
function manyResources(bytes: number): string {
  const entries: Entry[] = [];
  for (let length = 0; length < bytes; ) {
    const one = entry(entries.length);
    entries.push(one);
    length += one.length;
  }
  const list = (name: keyof Entry) => `[${entries.map((one) => one[name]).join()}]`;
  return planWith(
    list('change'),
    list('planned'),
    `,"configuration":{"root_module":{"resources":${list('configured')}}}`,
  );
}

type Entry = {
  readonly change: string;
  readonly planned: string;
  readonly configured: string;
  readonly length: number;
};

function entry(index: number): Entry {
  const type = index === 0 ? graph : (types[index % types.length] ?? '');
  const name = `r${index}`;
  const provider = 'registry.terraform.io/huaweicloud/huaweicloud';
  const common = { address: `${type}.${name}`, mode: 'managed', type, name };
  const values = {
    graph_size_type_index: '1',
    name: `name-${index}`,
    description: 'made by a plan',
    size: index % 100,
  };
  const change = JSON.stringify({
    ...common,
    provider_name: provider,
    change: {
      actions: ['create'],
      before: null,
      after: { ...values, tags: { team: 'blue' } },
      after_unknown: { id: true, status: true, tags: {} },
      before_sensitive: false,
      after_sensitive: { tags: {} },
    },
  });
  const planned = JSON.stringify({
    ...common,
    provider_name: provider,
    schema_version: 0,
    values,
    sensitive_values: {},
  });
  const configured = JSON.stringify({
    ...common,
    provider_config_key: 'huaweicloud',
    expressions: { name: { constant_value: values.name }, size: { references: ['var.size'] } },
  });
  return {
    change,
    planned,
    configured,
    length: change.length + planned.length + configured.length,
  };
}

/** One graph, of which a field holds this JSON. */
function oneGraph(json: string): string {
  const change = `{"actions":["create"],"before":null,"after":{"graph_size_type_index":"1","x":${json}},"after_unknown":{}}`;
  const common = `"address":"${graph}.g","mode":"managed","type":"${graph}","name":"g"`;
  return planWith(
    `[{${common},"change":${change}}]`,
    `[{${common},"values":{}}]`,
    ',"configuration":{}',
  );
}

function planWith(changes: string, planned: string, more: string): string {
  return `{"format_version":"1.2","planned_values":{"root_module":{"resources":${planned}}},"resource_changes":${changes}${more},"errored":false}`;
}

/** Plans of so many bytes, by what they are. */
export const planTexts: Readonly<Record<string, (bytes: number) => string>> = {
  'many small resources': manyResources,
  'a long string': (bytes) => oneGraph(`"${'x'.repeat(bytes)}"`),
  'objects within objects': (bytes) => {
    const depth = Math.floor(bytes / 6);
    return oneGraph(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
  },
};
