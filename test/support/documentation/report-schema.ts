import Ajv2020 from 'ajv/dist/2020.js';
import { mappingOf, textOf } from '../../../scripts/repository.ts';

/** docs/report.schema.json. */
export const schema = mappingOf(await textOf('docs/report.schema.json'));

const validate = new Ajv2020.default({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
}).compile(schema);

/** Where a report does not satisfy the schema. */
export function schemaFindings(report: unknown): readonly string[] {
  validate(report);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
