import { stripVTControlCharacters } from 'node:util';
import { gzipSync } from 'node:zlib';
import { outputOf } from './plan-files.ts';

const plan = await outputOf('show-json');
const parsed = JSON.parse(plan);
const log = await outputOf('plan-json');
const state = await outputOf('show-json-state');
const human = await outputOf('show');
const filtered = (change: (plan: Record<string, unknown>) => unknown) =>
  JSON.stringify(change(structuredClone(parsed)));
const without = (field: string) =>
  filtered((all) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== field)));
const picked = (...fields: readonly string[]) =>
  filtered((one) =>
    Object.fromEntries(
      ['format_version', 'resource_changes', ...fields].map((name) => [name, one[name] ?? null]),
    ),
  );
const withTofu = (text: string) => text.replaceAll('Terraform', 'OpenTofu');
const inBase64 = (text: string) => Buffer.from(text).toString('base64');
const prefixed = (prefix: string) => JSON.stringify(parsed, null, 2).replace(/^/gm, prefix);
const wrapped = (before: string, after: string) => `${before}${plan}${after}`;

const show = 'run terraform (or tofu) show -json saved.tfplan > plan.json';
const save = `save the plan with terraform plan -out=saved.tfplan, then ${show}`;
const named = `use the saved plan: ${show}`;
const alone =
  'let nothing else write to it: a version manager (tfenv, tenv, asdf) or 2>&1 adds lines';
const apart = 'write each to its own file, and list the files, one per line';
const all = 'save all that show -json prints, without filters such as jq or ConvertTo-Json';

/** What has been given for a plan: what the gate must say of it, what to do, and the texts. */
export const notPlans: readonly {
  readonly problem: string;
  readonly remedy: string;
  readonly texts: Readonly<Record<string, string>>;
}[] = [
  {
    problem: 'it is empty',
    remedy: 'check the step that writes it: a command that fails prints nothing',
    texts: { nothing: '', 'white space': ' \r\n\t\n', 'a mark of its own': '\ufeff' },
  },
  {
    problem: 'it is the saved plan itself',
    remedy: `${show}, and use plan.json`,
    texts: {
      'encrypted by OpenTofu':
        '{"meta":{"key":"e30="},"encrypted_data":"AAAA","encryption_version":"v0"}',
      'kept by HCP Terraform':
        '{"remote_plan_format":1,"run_id":"run-abc","hostname":"app.terraform.io"}',
    },
  },
  {
    problem: 'it is a JSON log, as of terraform plan -json',
    remedy: save,
    texts: {
      whole: log,
      'one line': log.split('\n')[0] ?? '',
      'cut off in its last line': log.slice(0, -40),
      'with spaces, as jq -c never prints it': JSON.stringify(
        JSON.parse(log.split('\n')[0] ?? ''),
        null,
        1,
      ),
      'in a list, by jq -s': JSON.stringify(
        log
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
      'behind the lines of a version manager': `Using version 1.11.4\n${log}`,
      'of terraform test':
        '{"@level":"info","@message":"Found 1 file","@module":"terraform.ui","type":"test_abstract"}\n',
    },
  },
  {
    problem: 'it is a plan or a state in human-readable form',
    remedy: `add -json: ${show}`,
    texts: {
      'a plan': await outputOf('plan'),
      'a saved plan': human,
      'a saved plan, without colours': stripVTControlCharacters(human),
      'a plan without changes': await outputOf('plan-without-changes'),
      'of OpenTofu': withTofu(human),
      'of OpenTofu, without its beginning': withTofu(human).slice(60),
      'a state': await outputOf('show-state'),
      'a state of outputs': '\n\nOutputs:\n\nname = "alpha"\n',
      'a state of data': '# data.huaweicloud_vpc.a:\ndata "huaweicloud_vpc" "a" {\n}\n',
      'no state': await outputOf('show-without-state'),
      'no state, of an old version': 'The state file is empty. No resources are represented.\n',
      'a plan of an old version':
        'An execution plan has been generated and is shown below.\n\n  + null_resource.a\n',
      'a plan without changes, of an old version':
        '\u001b[1mNo changes. Infrastructure is up-to-date.\u001b[0m\n',
      'a plan of outputs': '\nChanges to Outputs:\n  + name = "alpha"\n',
      'a plan that only refreshes': '\nNote: Objects have changed outside of OpenTofu\n',
      'the beginning of a plan': 'Refreshing Terraform state in-memory prior to plan...\n',
      'the end of a plan': '\u001b[1mPlan:\u001b[0m 1 to add, 0 to change, 0 to destroy.\n',
      'by the wrapper': `[command]/tools/terraform-bin show saved.tfplan\n${human}`,
      'behind much else': `${'Initializing...\n'.repeat(10_000)}${human}`,
    },
  },
  {
    problem: 'it contains an error message',
    remedy: 'fix what the message says, and remove 2>&1',
    texts: {
      'of show': await outputOf('show-json-error'),
      'of a plan that went on for a while': `terraform_data.a: Refreshing state...\n${await outputOf('show-json-error')}`,
      'of an old version': '\nError: Could not load plugin\n',
      'of bash': 'bash: terraform: command not found\n',
      'of asdf': 'No version is set for command terraform\nConsider adding one of the following\n',
      'of tfenv': "version '1.5.0' is not installed (set by /x/.terraform-version)\n",
      'of jq': 'jq: error (at plan.json:1): Cannot iterate over null (null)\n',
      'of jq, which cannot read': 'parse error: Invalid numeric literal at line 1, column 6\n',
      'of curl': 'curl: (22) The requested URL returned error: 404\n',
      'of a server': '404: Not Found',
      'of PowerShell': "terraform: The term 'terraform' is not recognized as a name of a cmdlet\n",
      'of Terragrunt': 'time=2026-11-26T10:00:00Z level=error msg=Module /x has finished\n',
      'on how a command is used': 'Usage: terraform [global options] show [options] [path]\n',
      'on its flags': 'Error parsing command-line flags: flag provided but not defined: -jsn\n',
    },
  },
  {
    problem: 'it contains output of the setup-terraform wrapper',
    remedy: 'set terraform_wrapper: false there (or tofu_wrapper: false in setup-opentofu)',
    texts: {
      'around the plan': wrapped(
        '[command]/tools/terraform-bin show -json saved.tfplan\n',
        '::debug::Terraform exited with code 0.%0A::debug::stdout: {}\n::debug::exitcode: 0\n',
      ),
      'before the plan': wrapped('[command]/tools/tofu-bin show -json saved.tfplan\n', ''),
      'behind the plan': wrapped('', '\n::debug::Terraform exited with code 0.\n'),
      'as outputs': wrapped(
        '',
        `::set-output name=stdout::${plan}\n::set-output name=exitcode::0\n`,
      ),
      'when the command failed': '\n::error::Terraform exited with code 1.\n',
    },
  },
  {
    problem: 'it has other text before the JSON',
    remedy: alone,
    texts: {
      'a version manager': wrapped('Terraform v1.11.4 is not installed, installing it\n', ''),
      'a number': wrapped('2026-11-26 resolved the version\n', ''),
      'a warning': wrapped('\u001b[33m╷\u001b[0m\n│ Warning: Deprecated\n╵\n', ''),
      'far before': wrapped('Fetching...\n'.repeat(20_000), ''),
      'before and behind': wrapped('Using 1.11.4\n', 'Done.\n'),
      'the plan as people read it': wrapped(human, ''),
      'a JSON log of Terragrunt': wrapped(
        '{"time":"2026","level":"info","msg":"Downloading"}\n',
        '',
      ),
      'a JSON log of Terraform': log + plan,
      'the same, before a plan of many lines': log + JSON.stringify(parsed, null, 2),
    },
  },
  {
    problem: 'it has a prefix or colour codes in its lines',
    remedy: 'leave them out: Terragrunt does with --tf-forward-stdout, and jq without -C',
    texts: {
      'by a tool': wrapped('[INFO] ', ''),
      'by Terragrunt': prefixed('16:14:46.042 STDOUT terraform: '),
      'by docker compose': prefixed('tf-1  | '),
      'by an output of a step': wrapped('stdout=', ''),
      'of jq': `\u001b[1;39m{\n  \u001b[0m${plan.slice(1).replace(/"(\w+)":/g, '\u001b[34;1m"$1"\u001b[0m:')}`,
      'around it': wrapped('\u001b[0m', '\u001b[0m'),
    },
  },
  {
    problem: 'it has other text after the JSON',
    remedy: alone,
    texts: {
      'a warning': wrapped('', '\n╷\n│ Warning: A newer version is there\n╵\n'),
      'a word': wrapped('', 'Done.'),
      'a list': wrapped('', '[]'),
      'a bracket too many': wrapped('', '}'),
      'the rest of a character that was cut off': wrapped('', '\ufffd'),
    },
  },
  {
    problem: 'it contains several plans',
    remedy: apart,
    texts: {
      'one a line': plan + plan,
      'with blank lines between': `${plan}\n\r\n${plan}`,
      'on one line': plan.trim() + plan.trim(),
      'of which the last is cut off': plan + plan.slice(0, 80),
      'of a format that is new': plan.replace('1.2', '2.0') + plan,
      'over several lines each': JSON.stringify(parsed, null, 2).repeat(2),
    },
  },
  {
    problem: 'it is a list of plans',
    remedy: apart,
    texts: { two: `[${plan},${plan}]`, one: `[${plan}]`, new: '[{"format_version":"2.0"}]' },
  },
  {
    problem: 'it is the JSON of a state',
    remedy: named,
    texts: { shown: state, 'with two of them': state + state, 'in a list': `[${state}]` },
  },
  {
    problem: 'it is a state file',
    remedy: save,
    texts: {
      whole: await outputOf('terraform.tfstate'),
      'encrypted by OpenTofu': '{"serial":1,"lineage":"a","encrypted_data":"AAAA"}',
    },
  },
  {
    problem: 'it has a format version but no plan',
    remedy: named,
    texts: {
      'no state': await outputOf('show-json-without-state'),
      'with a version': '{"format_version":"1.0","terraform_version":"1.11.4"}',
    },
  },
  ...['planned_values', 'format_version', 'resource_changes'].map((field) => ({
    problem: `it is a plan without \`${field}\``,
    remedy: all,
    texts: { filtered: without(field) },
  })),
  {
    problem: 'it is a plan without `planned_values`',
    remedy: all,
    texts: {
      'the changes alone': filtered((one) => ({
        format_version: one['format_version'],
        resource_changes: one['resource_changes'],
      })),
      'as null': filtered((one) => ({ ...one, planned_values: null })),
      'the outputs alone': '{"format_version":"1.2","output_changes":{}}',
      'nothing but null': '{"format_version":"1.2","planned_values":null}',
    },
  },
  {
    problem: 'it is a plan without `format_version`',
    remedy: all,
    texts: {
      'its changes': filtered((one) => one['resource_changes']),
      'its changes, one a line': filtered((one) => one['resource_changes'])
        .slice(1, -1)
        .repeat(2),
      'its planned values': filtered((one) => one['planned_values']),
      'as null': filtered((one) => ({ ...one, format_version: null })),
    },
  },
  {
    problem: 'it is a plan without `resource_changes[0].change`',
    remedy: all,
    texts: {
      'the addresses alone': filtered((one) => ({
        ...one,
        resource_changes: [{ address: 'terraform_data.a', type: 'terraform_data' }],
      })),
    },
  },
  {
    problem: 'it is a plan without `resource_changes[0].change.after_unknown`',
    remedy: all,
    texts: {
      'without what is known only after apply': filtered((one) => ({
        ...one,
        resource_changes: [{ address: 'a.b', type: 'a', change: { actions: ['create'] } }],
      })),
      'with null for it': filtered((one) => ({
        ...one,
        resource_changes: [
          { address: 'a.b', type: 'a', change: { actions: ['create'], after_unknown: null } },
        ],
      })),
    },
  },
  {
    problem: 'it is a plan without `configuration`',
    remedy: all,
    texts: {
      'the planned values and the changes alone': filtered((one) => ({
        format_version: one['format_version'],
        planned_values: one['planned_values'],
        resource_changes: one['resource_changes'],
      })),
      'with a word on errors, and none on what is deferred': picked('planned_values', 'errored'),
      'with null for all that tells how it ended': filtered((one) => ({
        ...one,
        configuration: null,
        complete: null,
        timestamp: null,
      })),
      'with null for its changes, and nothing to say that there are none':
        '{"format_version":"1.2","planned_values":{"root_module":{}},"resource_changes":null}',
    },
  },
  {
    problem: 'it is a plan without `errored`',
    remedy: all,
    texts: {
      'a few fields': picked('terraform_version', 'planned_values', 'configuration'),
      'with null for it': filtered((one) => ({ ...one, errored: null })),
      'of OpenTofu': picked('terraform_version', 'planned_values', 'timestamp').replace(
        /"1\.11\.\d+"/,
        '"1.6.0-alpha1"',
      ),
    },
  },
  {
    problem: 'it is a plan without `terraform_version`',
    remedy: all,
    texts: { 'a few fields': picked('planned_values', 'configuration') },
  },
  {
    problem: 'it is a plan without `resource_changes`',
    remedy: all,
    texts: {
      'as null': filtered((one) => ({ ...one, resource_changes: null })),
      'in modules':
        '{"format_version":"1.2","planned_values":{"root_module":{"child_modules":[]}}}',
    },
  },
  {
    problem: 'it is the JSON of another command, such as output or version',
    remedy: show,
    texts: {
      output: await outputOf('output-json'),
      version: await outputOf('version-json'),
      validate: await outputOf('validate-json'),
      'providers schema': '{"format_version":"1.0","provider_schemas":{}}',
      'metadata functions': '{"format_version":"1.0","function_signatures":{}}',
      modules: '{"format_version":"1.0","modules":null}',
    },
  },
  {
    problem: 'it is null',
    remedy: 'check the command that writes it: jq prints null for a field that is not there',
    texts: { null: 'null\n' },
  },
  {
    problem: 'it is JSON in quotation marks',
    remedy: 'write the JSON itself: remove toJSON, or use jq -r',
    texts: { once: JSON.stringify(plan), 'with a line break first': JSON.stringify(`\n${plan}`) },
  },
  {
    problem: 'it is JSON, but not a plan',
    remedy: show,
    texts: {
      object: '{"a":1}',
      'no fields': '{}',
      list: '[]',
      'a list of lists': '[[]]',
      number: '12',
      text: '"plan.json"',
      true: 'true',
      'a report of the gate': '{"version":1,"verdict":"pass","quotas":[]}',
      'outputs and more': '{"a":{"sensitive":false},"b":1}',
    },
  },
  {
    problem: 'it is text, but not JSON',
    remedy: show,
    texts: {
      words: 'plan',
      'a configuration': 'resource "huaweicloud_ges_graph" "a" {\n}\n',
      'a word in quotation marks that never end': '"plan',
      'a list of tools': '[INFO] nothing to do\n',
      'two numbers': '1 2',
      'a certificate': '-----BEGIN CERTIFICATE-----\nMIID\n',
      'an arrow': '<= read (data resources)\n',
    },
  },
  {
    problem: 'it is encrypted',
    remedy: 'decrypt it first',
    texts: {
      'by gpg': '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n',
      'by age': 'age-encryption.org/v1\n-> X25519 abc\n',
      'by age, in letters': '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n',
      'by openssl': 'U2FsdGVkX19zYWx0c2FsdGJvZHk=\n',
      'by Ansible': '$ANSIBLE_VAULT;1.1;AES256\n6638\n',
      'by sops, value by value':
        '{"format_version":"ENC[AES256_GCM,data:a,type:str]","sops":{"version":"3.8.1"}}',
      'by sops': '{"data":"ENC[AES256_GCM,data:a,type:str]","sops":{"version":"3.8.1"}}',
    },
  },
  {
    problem: 'it is in base64',
    remedy: 'decode it first: base64 -d',
    texts: {
      'of the plan': inBase64(plan),
      'behind a blank line': `\n${inBase64(plan)}`,
      'of several lines': inBase64(JSON.stringify(parsed, null, 2)),
      'of Windows': inBase64(JSON.stringify(parsed, null, 2).replaceAll('\n', '\r\n')),
      'with a mark of its own': inBase64(`\ufeff${plan}`),
      'of the saved plan': inBase64('PK\u0003\u0004'),
      'of gzip': gzipSync(plan).toString('base64'),
    },
  },
  {
    problem: 'it is a web page',
    remedy: 'check the step that downloads it',
    texts: {
      'a page': '\n<!DOCTYPE html><html>Error: not found</html>',
      'an answer of OBS': '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
    },
  },
  {
    problem: 'its JSON is cut off',
    remedy: 'check the steps that write and move it: one of them stopped early',
    texts: {
      'by a bracket': plan.trim().slice(0, -1),
      'in the middle': plan.slice(0, 700),
      'in a character': `${plan.slice(0, 700)}\ufffd`,
      'at once': '{',
      'of a list': '[{"format_version":"1.2"}',
      'of a state': state.slice(0, 90),
      'of a log': log.slice(0, 40),
      'with a line end behind': `${plan.slice(0, 700)}\r\n`,
      'in a word': `${plan.slice(0, plan.lastIndexOf('false') + 2)}\n`,
    },
  },
  {
    problem: 'its JSON is not valid at character 25',
    remedy: `${show}, and do not change the file`,
    texts: { 'no comma': '{"format_version":"1.2" "applyable":true}' },
  },
  {
    problem: 'it has a field twice',
    remedy: `${show}, and do not change the file`,
    texts: {
      'at the top': plan.replace('{', '{"format_version":"1.0",'),
      'in another spelling': plan.replace('{', '{"\\u0066ormat_version":"1.0",'),
      'in one of several': plan.replace('{', '{"format_version":"1.0",') + plan,
    },
  },
];
