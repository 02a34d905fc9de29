import { type ServiceKey, services } from '../../services/registry.ts';
import { lettersOf, nearWords } from '../../text/nearest.ts';

/** Other names of services, besides their key, title and host. */
const otherNames: ReadonlyMap<string, ServiceKey> = new Map(
  Object.entries({
    asg: 'as',
    compute: 'ecs',
    dew: 'kms',
    disk: 'evs',
    eip: 'vpc',
    elasticip: 'vpc',
    elbv3: 'elb',
    fg: 'functiongraph',
    fgs: 'functiongraph',
    function: 'functiongraph',
    functions: 'functiongraph',
    graph: 'ges',
    image: 'ims',
    images: 'ims',
    k8s: 'cce',
    kubernetes: 'cce',
    lb: 'elb',
    loadbalancer: 'elb',
    mongodb: 'dds',
    mysql: 'rds',
    postgresql: 'rds',
    publicip: 'vpc',
    redis: 'dcs',
    sfs: 'sfsturbo',
    volume: 'evs',
  } as const),
);

/**
 * Finds a service by its key, title, host or another name, in any case and with any separators;
 * null if there is none.
 */
export function findService(word: string): ServiceKey | null {
  const name = compactName(word);
  const service = services.find(({ key, title, host }) =>
    [key, title, host].some((one) => compactName(one) === name),
  );
  return service?.key ?? otherNames.get(name) ?? null;
}

const eipRemedy = 'use vpc, which has the quota of elastic IP addresses';
const natRemedy = 'remove it: NAT Gateway has no API for its quotas';
const apigRemedy = 'remove it: the API of API Gateway needs the ID of a gateway';

/** Services that users expect to find here, and what to do instead. */
const unavailable: ReadonlyMap<string, string> = new Map([
  ['nat', natRemedy],
  ['natgateway', natRemedy],
  ['dns', 'remove it: the API of DNS needs the ID of the account'],
  ['apig', apigRemedy],
  ['apigateway', apigRemedy],
  ['eip', eipRemedy],
  ['elasticip', eipRemedy],
  ['publicip', eipRemedy],
]);

/**
 * Other services of Huawei Cloud. Many resemble one that the gate reads, and would be taken for its
 * misspelling.
 */
export const otherServices: readonly string[] = (
  'aom apm bms cbh cbr cbs cc cci cdm cdn ces cfw cph cs cse csms css cts das dbss dc ddm deh dis dli ' +
  'dms drs dsc dws ec eps ga gaussdb hss iam iotda kafka kps lts mas modelarts mpc mrs obs opengauss rabbitmq ' +
  'rocketmq sdrs servicestage smn sms sts taurusdb ucs waf workspace'
).split(' ');

/** The remedy for a service, or a name of its quota, that is not available; null for any other word. */
export function unavailableRemedy(word: string): string | null {
  const service = compactName(beforeSign(word));
  if (!otherServices.includes(service)) return unavailable.get(service) ?? null;
  return 'remove it: the gate does not read that service, only those in docs/services.md';
}

/** The remedy for another name or a misspelling of a service. Names all `words` if none is near. */
export function serviceSuggestion(written: string, words: readonly string[]): string {
  const named = findService(written) ?? findService(beforeSign(written));
  const isWord = named !== null && words.includes(named);
  const meant = isWord ? [named] : nearWords(written, words, 3);
  return meant.length > 0
    ? `use ${meant.join(' or ')} if you meant that`
    : `use any of ${words.join(', ')}`;
}

/** The service in the name of a quota, or in `ges: true`. */
function beforeSign(word: string): string {
  return word.replace(/[.*:=].*/s, '');
}

/** The letters of a name, without the prefix of the Terraform provider. */
function compactName(name: string): string {
  return lettersOf(name)
    .replace(/[."']/g, '')
    .replace(/^huawei(?:cloud)?(?=.)/, '');
}
