import { expect, test } from 'vitest';
import { parseServices } from '../../../../src/inputs/targets/services.ts';
import { complaintsOf, quoted } from '../../../support/builders/settings.ts';

function unknown(read: string, meant: string): string {
  return `services: "${read}" is not valid. Use ${meant}.`;
}

const any =
  'any of roma, ges, vpc, ecs, evs, elb, cce, rds, dcs, dds, as, kms, vpcep, sfsturbo, ims, functiongraph, er, swr, from-plan';

function emptyIn(read: string): string {
  return `services: "${read}" has an empty entry. Remove the extra comma.`;
}

const folded = ' and not after >, which YAML folds into one line';
function onOneLine(read: string): string {
  return `services: "${read}" is several entries on one line. Separate them by commas.`;
}

test.each([
  { name: 'an unknown service', text: 'foo', complaints: [unknown('foo', any)] },
  {
    name: 'a misspelled service',
    text: 'roma, gse',
    complaints: [unknown('gse', 'ges if you meant that')],
  },
  {
    name: 'two unknown ones',
    text: 'romo\nfoo',
    complaints: [unknown('romo', 'roma if you meant that'), unknown('foo', any)],
  },
  {
    name: 'what has no quotas to read',
    text: 'NAT, dns\napig',
    complaints: [
      'services: "NAT" is not available. Remove it: NAT Gateway has no API for its quotas.',
      'services: "dns" is not available. Remove it: the API of DNS needs the ID of the account.',
      'services: "apig" is not available. Remove it: the API of API Gateway needs the ID of a gateway.',
    ],
  },
  {
    name: 'a part of another service',
    text: 'eip',
    complaints: [
      'services: "eip" is not available. Use vpc, which has the quota of elastic IP addresses.',
    ],
  },
  { name: 'a comma at the end', text: 'roma,', complaints: [emptyIn('roma,')] },
  { name: 'a comma alone', text: ',', complaints: [emptyIn(',')] },
  { name: 'a folded block', text: 'roma ges', complaints: [onOneLine('roma ges')] },
  ...['Roma; ges', 'ges|vpc', 'ges/vpc', 'ges\\nvpc'].map((text) => ({
    name: `other signs: ${text}`,
    text,
    complaints: [onOneLine(text)],
  })),
  {
    name: 'another comma',
    text: 'ges、vpc',
    complaints: ['services: "ges、vpc" contains the character U+3001. Type an ordinary , instead.'],
  },
  {
    name: 'a bullet',
    text: '* ges',
    complaints: [
      'services: "* ges" begins with a bullet. Use one entry per line, after |, without the bullet.',
    ],
  },
  {
    name: 'two words',
    text: 'roma too',
    complaints: [unknown('roma too', any)],
  },
  {
    name: 'dashes',
    text: '- roma\n- ges',
    complaints: ['- roma', '- ges'].map(
      (line) =>
        `services: "${line}" begins with a dash. Use one entry per line, after |, without the dash.`,
    ),
  },
  {
    name: 'brackets',
    text: '["roma","ges"]',
    complaints: [
      'services is a list or mapping in brackets. Use one entry per line, after |, without brackets and quotes.',
    ],
  },
  {
    name: 'a service in a comment',
    text: 'roma # only this, GES',
    complaints: [
      `services: "GES" is an entry in a comment. Remove it from the comment, or put it on its own line, after |${folded}.`,
    ],
  },
  ...['roma # why ges', 'roma # why ges # the small one', '# why roma,ges\nroma'].map((text) => ({
    name: `a service that a folded block hides: ${text}`,
    text,
    complaints: [
      `services: "ges" is an entry in a comment. Remove it from the comment, or put it on its own line, after |${folded}.`,
    ],
  })),
  { name: 'a wildcard', text: '*', complaints: [unknown('*', any)] },
  {
    name: 'a service twice',
    text: 'roma, ges, roma',
    complaints: ['services: "roma" is a service listed twice. Keep one of them.'],
  },
  {
    name: 'comments alone',
    text: '# all of them',
    complaints: ['services contains only comments. Add an entry, or remove the input.'],
  },
])('refuses $name', ({ text, complaints }) => {
  expect(complaintsOf(parseServices(text))).toEqual(complaints);
});

test.each(
  Object.entries({
    sfsturbo: 'sfs SFS-Turbo sfs_turbo',
    functiongraph: 'fgs function-graph functiongraf',
    as: 'autoscaling Auto-Scaling asg',
    swr: 'swr-api swrr',
    elb: 'elbv3 lb elbs',
    roma: 'roma-connect rome',
    vpc: 'huaweicloud_vpc vpcs "vpc"',
    rds: 'mysql',
    'from-plan': 'from_plan fromplan',
    'vpc or vpcep': 'vpce',
    ges: 'ges.graph ges.* ges:true graph',
  }),
)('suggests %s for %s', (meant, written) => {
  for (const word of written.split(' ')) {
    expect(complaintsOf(parseServices(word))).toEqual([
      `services: "${quoted(word)}" is not valid. Use ${meant} if you meant that.`,
    ]);
  }
});

test.each(['all', 'default', 'foo'])(
  'suggests nothing for %s, to which no name is near',
  (word) => {
    expect(complaintsOf(parseServices(word))).toEqual([unknown(word, any)]);
  },
);

test.each(['ces', 'dsc', 'dc', 'cc', 'drs', 'obs', 'GaussDB', 'iam', 'css.instance', 'ces.*'])(
  'suggests no other service for %s, which the gate does not read',
  (word) => {
    expect(complaintsOf(parseServices(word))).toEqual([
      `services: "${word}" is not available. Remove it: the gate does not read that service, only those in docs/services.md.`,
    ]);
  },
);

test('names an unknown service and a repeated one at once', () => {
  expect(complaintsOf(parseServices('ges, gse, ges'))).toEqual([
    unknown('gse', 'ges if you meant that'),
    'services: "ges" is a service listed twice. Keep one of them.',
  ]);
});

test.each([
  { name: 'both', text: 'roma, ges', selected: ['roma', 'ges'] },
  { name: 'both the other way round', text: 'ges,roma', selected: ['roma', 'ges'] },
  { name: 'lines', text: 'roma\r\nges', selected: ['roma', 'ges'] },
  { name: 'a comment', text: 'ges # the only one here', selected: ['ges'] },
  { name: 'a comment that names the other', text: 'ges # roma comes later', selected: ['ges'] },
  { name: 'a sentence about it', text: '# Later also roma.\nges', selected: ['ges'] },
  { name: 'any case', text: 'ROMA, Ges', selected: ['roma', 'ges'] },
  { name: 'one', text: 'roma', selected: ['roma'] },
  { name: 'all in one order', text: 'swr, ECS, vpc', selected: ['vpc', 'ecs', 'swr'] },
  { name: 'the choice of a plan', text: 'from-plan', selected: [], isFromPlan: true },
  { name: 'both', text: 'From-Plan\nroma', selected: ['roma'], isFromPlan: true },
  { name: 'English in a comment', text: 'vpc # as asked for', selected: ['vpc'] },
])('reads $name', ({ text, selected, isFromPlan = false }) => {
  expect(parseServices(text)).toEqual({
    kind: 'valid',
    value: { named: selected, isFromPlan },
  });
});
