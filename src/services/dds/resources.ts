import { isSameWord, unknown, whenEqual } from '../../terraform/rules/amounts.ts';
import { attributeOf } from '../../terraform/rules/attribute.ts';
import { type AmountOf, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

const modes = ['Single', 'ReplicaSet', 'Sharding'] as const;

/** What resources take of the quotas of DDS, which has one for each mode. */
export const ddsResources: readonly ResourceRule[] = modes.map((mode) =>
  takes(`dds.${mode}`, ofMode(mode), 'dds_instance'),
);

function ofMode(mode: string): AmountOf {
  const counted = whenEqual('mode', mode);
  return (attributes) => {
    const written = attributeOf(attributes, 'mode');
    const isNew = written.kind === 'known' && !modes.some((one) => isSameWord(written.value, one));
    return isNew ? unknown(newMode, `mode ${written.value}`) : counted(attributes);
  };
}

const newMode =
  'its mode is none that this version knows: remove the plan, and set in demand what it needs';
