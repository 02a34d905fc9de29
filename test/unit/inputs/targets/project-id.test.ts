import { describe, expect, test } from 'vitest';
import { parseProjectId } from '../../../../src/inputs/targets/project-id.ts';
import { complaintsOf, quoted } from '../../../support/builders/settings.ts';

describe('project-id', () => {
  test('is asked for where it is not set', () => {
    expect(complaintsOf(parseProjectId({ text: '', variable: null }))).toEqual([
      'project-id is not set. Use the ID of the project, 32 letters and digits, shown in the console under My Credentials, API Credentials, or set HUAWEI_CLOUD_PROJECT_ID; a variable is blank if its name is misspelled, or if it belongs to another environment.',
    ]);
  });

  test.each([
    { name: 'a hyphen at the start', text: '-b', read: '-b' },
    { name: 'an underscore after a digit', text: '1_b', read: '1_b' },
    { name: 'a slash', text: '../v3/users', read: '../v3/users' },
    { name: 'a dot', text: '.', read: '.' },
    { name: 'a percent sign', text: 'a%2Fb', read: 'a%2Fb' },
    { name: 'a question mark', text: 'a?b', read: 'a?b' },
    { name: 'a space', text: 'a b', read: 'a b' },
    { name: 'a line break', text: 'a\nb', read: 'a\\nb' },
    { name: 'a line break at the end', text: 'a\n', read: 'a\\n' },
    { name: 'a zero-width space', text: 'ab\u200b', read: 'ab\\u{200b}' },
    { name: 'an accent', text: 'é', read: 'é' },
    { name: 'Arabic digits', text: '١٢', read: '١٢' },
    { name: 'a workflow command', text: '::stop-commands::x', read: ': :stop-commands: :x' },
    { name: '65 characters', text: 'a'.repeat(65), read: 'a'.repeat(65) },
  ])('refuses $name', ({ text, read }) => {
    expect(complaintsOf(parseProjectId({ text, variable: null }))).toEqual([
      `project-id: "${quoted(read)}" is not a project ID. Use 1 to 64 letters and digits.`,
    ]);
  });

  test.each(['7f0fa1789-3b76-433b-a787-9892951c620e', 'f0fa1789-3b76-433b-a787-9892951c620e7'])(
    'takes %s for no ID of an enterprise project',
    (text) => {
      expect(complaintsOf(parseProjectId({ text, variable: null }))).toEqual([
        'project-id: "…" is not a project ID. Use 1 to 64 letters and digits.',
      ]);
    },
  );

  test('names the variable that a wrong one comes from', () => {
    const found = { text: 'a.b', variable: 'HW_PROJECT_ID' };
    expect(complaintsOf(parseProjectId(found))).toEqual([
      'project-id: "a.b" from HW_PROJECT_ID is not a project ID. Use 1 to 64 letters and digits.',
    ]);
  });

  const place = 'shown in the console under My Credentials, API Credentials';

  test.each(['my-project', 'a_b', 'xcn-north-4', 'cn-north-4x'])(
    'takes %s for a name, which is no ID without its signs',
    (text) => {
      expect(complaintsOf(parseProjectId({ text, variable: null }))).toEqual([
        `project-id: "${quoted(text)}" is not a project ID. Use the ID of the project, not its name: 32 letters and digits, ${place}.`,
      ]);
    },
  );

  test.each([
    { name: 'its name', text: 'cn-north-4', what: 'is the name of a project' },
    { name: 'the name of a subproject', text: 'cn-north-4_team', what: 'is the name of a project' },
    { name: 'one with blanks', text: 'ap-southeast-3_Our team', what: 'is the name of a project' },
    { name: 'one of a long name', text: 'na-mexico-city-1', what: 'is the name of a project' },
    { name: 'one of Europe', text: 'eu-west-101', what: 'is the name of a project' },
    { name: 'one in capitals', text: 'AE-AD-1', what: 'is the name of a project' },
  ])('tells apart $name', ({ text, what }) => {
    expect(complaintsOf(parseProjectId({ text, variable: null }))).toEqual([
      `project-id: "${quoted(text)}" ${what}. Use its ID, 32 letters and digits, ${place}.`,
    ]);
  });

  test.each(['f0fa1789-3b76-433b-a787-9892951c620e', 'F0FA1789-3B76-433B-A787-9892951C620E', '0'])(
    'tells apart the ID of an enterprise project: %s',
    (text) => {
      const found = { text, variable: 'HW_PROJECT_ID' };
      const [read, what] =
        text === '0' ? ['"0"', 'is the ID of an'] : ['"…"', 'is a UUID, as of an instance or an'];
      expect(complaintsOf(parseProjectId(found))).toEqual([
        `project-id: ${read} from HW_PROJECT_ID ${what} enterprise project. Use the ID of the project of the region, 32 letters and digits, ${place}.`,
      ]);
    },
  );

  test.each([
    { name: 'one character', text: '1' },
    { name: 'no digit but zeros', text: '00' },
    { name: 'the usual 32', text: '0605767c9280d5762f8fc00b1ea7fcd8' },
    { name: '64 characters', text: 'aZ09'.repeat(16) },
  ])('takes $name', ({ text }) => {
    expect(parseProjectId({ text, variable: null })).toEqual({ kind: 'valid', value: text });
  });
});
