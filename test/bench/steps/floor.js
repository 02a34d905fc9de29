// The least a step can do: the same two requests at the same time, the same comparison, the same
// kinds of files. Nothing is validated, retried, masked or explained.
import { appendFileSync } from 'node:fs';
import { get } from 'node:https';

const given = process.env;
const token = given['INPUT_TOKEN'] ?? '';
const project = given['INPUT_PROJECT-ID'] ?? '';
const instance = given['INPUT_INSTANCE-ID'] ?? '';

/** @type {readonly [Record<string, string>, { quotas: { resources: ReadonlyArray<Resource> } }]} */
const [roma, ges] = await Promise.all([
  json(`${given['INPUT_ROMA-ENDPOINT']}/v2/${project}/apic/instances/${instance}/livedata-quota`),
  json(`${given['INPUT_GES-ENDPOINT']}/v2/${project}/graphs/quotas`),
]);

/** @type {Array<readonly [string, number]>} */
const quotas = [
  ['roma.datasource', Number(roma.datasource) - Number(roma.datasource_used)],
  ['roma.api', Number(roma.api) - Number(roma.api_used)],
];
for (const { type, available } of ges.quotas.resources) quotas.push([`ges.${type}`, available]);
const enough = quotas.every(([, left]) => left >= 1);
const rows = quotas.map(([name, left]) => `| ${name} | ${left} |\n`).join('');
appendFileSync(given['GITHUB_OUTPUT'] ?? '', `verdict=${enough ? 'pass' : 'fail'}\n`);
appendFileSync(given['GITHUB_STEP_SUMMARY'] ?? '', `| Quota | Left |\n| --- | ---: |\n${rows}`);
process.exitCode = enough ? 0 : 1;

/** @typedef {{ readonly type: string, readonly available: number }} Resource */

/**
 * @template Body
 * @param {string} url
 * @returns {Promise<Body>}
 */
function json(url) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'x-auth-token': token } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(JSON.parse(text)));
    }).on('error', reject);
  });
}
