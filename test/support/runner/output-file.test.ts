import { expect, test } from 'vitest';
import { readOutputs } from './output-file.ts';

test.each([
  { name: 'nothing', file: '', outputs: {} },
  { name: 'lines', file: 'a=1\nb=x=y\nc=\n', outputs: { a: '1', b: 'x=y', c: '' } },
  { name: 'a block', file: 'a<<END\n1\n\n2\nEND\n', outputs: { a: '1\n\n2' } },
  { name: 'an empty block', file: 'a<<END\n\nEND\nb=1\n', outputs: { a: '', b: '1' } },
  { name: 'lines of Windows', file: 'a<<END\r\n1\r\nEND\r\nb=1\r\n', outputs: { a: '1', b: '1' } },
  {
    name: 'a mark within a line',
    file: 'a<<END\n1 END\nENDING\nEND\n',
    outputs: { a: '1 END\nENDING' },
  },
])('reads $name', ({ file, outputs }) => {
  expect(readOutputs(file)).toEqual(outputs);
});

test.each(['a', 'a<<END\n1\n', 'a=1\nstray\n'])('refuses %j', (file) => {
  expect(() => readOutputs(file)).toThrow('Not a file of outputs');
});
