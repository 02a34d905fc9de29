import { displayWidth, screenWidth } from '../../demo/terminal.ts';

/** Lines that no screen shows whole; the path of a file is as long as the machine makes it. */
export function tooWide(shown: string): readonly string[] {
  const lines = shown.split('\n').filter((line) => !line.startsWith('Job summary ('));
  return lines.filter((line) => displayWidth(line) > screenWidth);
}
