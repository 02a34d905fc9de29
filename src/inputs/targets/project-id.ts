import { complaintAbout, type InputValue } from '../input-entry.ts';
import { blankVariable } from '../syntax/input-parsers.ts';
import { quote, uuidForm } from '../syntax/quote.ts';
import { createProblem, invalid, type Parsed, valid } from '../validation.ts';

/** Parses the project ID: 1 to 64 letters and digits, as the GES page documents. */
export function parseProjectId(value: InputValue): Parsed<string> {
  const { text } = value;
  const isOther = text === '0' || uuid.test(text);
  if (/^[A-Za-z0-9]{1,64}$/.test(text) && !isOther) return valid(text);
  const quoted = text === '' ? null : quote(text);
  const problem = (complaint: string, remedy: string) =>
    invalid(createProblem('project-id', complaintAbout(value, complaint), `use ${remedy}`, quoted));
  if (text === '') {
    return problem(
      'is not set',
      `the ID of the project, ${whereIds}, or set HUAWEI_CLOUD_PROJECT_ID; ${blankVariable}`,
    );
  }
  if (isOther) {
    const remedy = `the ID of the project of the region, ${whereIds}`;
    const isDefault = text === '0';
    const what = isDefault ? 'the ID of an' : 'a UUID, as of an instance or an';
    return problem(`is ${what} enterprise project`, remedy);
  }
  if (projectNameForm.test(text)) return problem('is the name of a project', `its ID, ${whereIds}`);
  const remedy = anyNameForm.test(text)
    ? `the ID of the project, not its name: ${whereIds}`
    : '1 to 64 letters and digits';
  return problem('is not a project ID', remedy);
}

const whereIds =
  '32 letters and digits, shown in the console under My Credentials, API Credentials';
/** The default enterprise project has the ID 0; all others have a UUID, as instances have. */
const uuid = new RegExp(`^${uuidForm}$`, 'i');
/** The name of a region. For a subproject, an underscore and more follow. */
const projectNameForm = /^[a-z]{2}(?:-[a-z]+)+-\d+(?:_.*)?$/i;
/** The name of anything else. It would be an ID without its hyphens and underscores. */
const anyNameForm = /^[a-z]+[-_][\w-]*$/i;
