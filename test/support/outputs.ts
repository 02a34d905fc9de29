import { readFile } from 'node:fs/promises';

const folder = new URL('../outputs/', import.meta.url);

/** What a command of Terraform printed, from `test/outputs`, by the name of the file without its ending. */
export function outputOf(command: string): Promise<string> {
  return readFile(new URL(`${command}.txt`, folder), 'utf8');
}
