import { fieldOf, type JsonObject } from '../../json/fields.ts';
import { isSameWord, unknownBy, whenEqual } from '../../terraform/rules/amounts.ts';
import { attributeOf } from '../../terraform/rules/attributes.ts';
import { type AmountOf, takes, useDemandInstead } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { quota } from '../service.ts';

/** The type `instance` is listed once for each mode. Only the mode tells these entries apart. */
function modeOf(entry: JsonObject): unknown {
  const [type, mode] = [fieldOf(entry, 'type'), fieldOf(entry, 'mode')];
  if (typeof type !== 'string' || typeof mode !== 'string') return type;
  return type.toLowerCase() === 'instance' ? mode : `${type} ${mode}`;
}

/** Document Database Service: instances of each mode. */
export const dds = projectService({
  key: 'dds',
  title: 'DDS',
  quotas: [quota('dds.Single'), quota('dds.ReplicaSet'), quota('dds.Sharding')],
  path: (projectId) => `/v3/${projectId}/quotas`,
  decode: quotaListDecoder({ fields: typeFields, readApiName: modeOf }),
  grant: {
    policy: 'DDS ReadOnlyAccess',
    action: 'dds:instance:list',
    identityAction: 'dds:instance:getQuotas',
  },
  resources: () => modes.map((mode) => takes(`dds.${mode}`, ofMode(mode), 'dds_instance')),
});

const modes = ['Single', 'ReplicaSet', 'Sharding'] as const;

/** One if an instance has this mode. Unknown if this version does not know its mode. */
function ofMode(mode: string): AmountOf {
  const ofThisMode = whenEqual('mode', mode);
  return (attributes) => {
    const written = attributeOf(attributes, 'mode');
    const isNew = written.kind === 'known' && !modes.some((one) => isSameWord(written.value, one));
    return (isNew ? ofNewMode : ofThisMode)(attributes);
  };
}

const ofNewMode = unknownBy('mode', {
  cause: 'this version does not know its mode',
  remedy: useDemandInstead,
});
