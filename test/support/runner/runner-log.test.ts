import { expect, test } from 'vitest';
import { readRunnerLog } from './runner-log.ts';

test.each([
  {
    name: 'a command with properties',
    line: '::error title=Too%3A little%2C left,file=a.ts::50%25 left%0Aof all',
    properties: { title: 'Too: little, left', file: 'a.ts' },
    message: '50% left\nof all',
  },
  { name: 'white space before it', line: ' \u3000\u0085::error::x', message: 'x' },
  { name: 'a name in capitals', line: '::ERROR::x', message: 'x' },
  { name: 'the old form in the middle of a line', line: 'a ##[error]x%0Ay', message: 'x\ny' },
  { name: 'an escape decoded once', line: '::error::%250A', message: '%0A' },
])('command: $name', ({ line, properties = {}, message }) => {
  expect(readRunnerLog(line)).toEqual([{ kind: 'command', name: 'error', properties, message }]);
});

test.each([
  { name: 'text before the colons', line: 'a ::error::x' },
  { name: 'an unknown name', line: '::shout::x' },
  { name: 'no second pair of colons', line: '::error x' },
  { name: 'a byte order mark, which is no white space', line: '\ufeff::error::x' },
  { name: 'an empty line', line: '' },
])('text: $name', ({ line }) => {
  expect(readRunnerLog(`${line}\n`)).toEqual([{ kind: 'text', text: line }]);
});

test('every kind of line end starts a line, a lone carriage return too', () => {
  const log = 'one\ntwo\r\nthree\r::endgroup::\n';
  expect(readRunnerLog(log).map(({ kind }) => kind)).toEqual(['text', 'text', 'text', 'command']);
});

test('a log without a word has no lines', () => {
  expect(readRunnerLog('')).toEqual([]);
});
