import { describe, expect, test } from 'vitest';
import { surpriseIn } from '../demo/play.ts';
import { runScenario } from '../demo/run-scenario.ts';
import { scenarios } from '../demo/scenarios/scenarios.ts';
import { showScenario } from '../demo/show/scenario.ts';
import { tooWide } from '../support/assertions/screen.ts';
import { tablesIn } from '../support/assertions/summary-table.ts';
import { schemaFindings } from '../support/documentation/report-schema.ts';

/** In pixels, as GitHub sets tables: what a cell adds, and no character of a figure or a name is wider. */
const padding = 27;
const character = 9;
/** The icon alone, and what the background of a name adds. */
const icon = 20;
const background = 11;

/** GitHub's column for a summary, in a window of 1200 pixels and on a telephone. */
const column = 800;
const telephone = 319;

// A scenario may use up the time limit it sets for the gate.
describe('a scenario ends as it declares, fits where it is shown, and has a report as docs/report.schema.json says', () => {
  test.concurrent.each(scenarios)('$name', async (scenario) => {
    const played = await runScenario(scenario);
    await using run = played.run;
    const shown = showScenario(played, 'whole');

    expect({ surprise: surpriseIn(played), shown }).toMatchObject({ surprise: null });
    expect(tooWide(shown)).toEqual([]);
    expect(schemaFindings(JSON.parse(run.outputs['report'] ?? 'null'))).toEqual([]);
    expectToFit(run.summary);
  });
});

function expectToFit(summary: string): void {
  const [above = ''] = summary.split('<details>');
  for (const rows of tablesIn(summary)) expect(sum(widthsOf(rows, whole))).toBeLessThan(column);
  for (const rows of tablesIn(above)) {
    // Status, quota and what is left: a cell breaks at its blanks where there is no room.
    expect(sum(widthsOf(rows, longestWord).slice(0, 3))).toBeLessThan(telephone);
  }
}

type Rows = readonly (readonly string[])[];

/** How wide each column is, by the widest of its cells. */
function widthsOf(rows: Rows, lengthOf: (cell: string) => number): readonly number[] {
  const [head = []] = rows;
  return head.map((_, index) => {
    const lengths = rows.map((row) => lengthOf(row[index] ?? ''));
    if (index === 0) return padding + icon;
    return padding + character * Math.max(...lengths) + (index === 1 ? background : 0);
  });
}

function whole(cell: string): number {
  return cell.length;
}

function longestWord(cell: string): number {
  return Math.max(...cell.split(' ').map(whole));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
