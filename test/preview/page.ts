import { readFile } from 'node:fs/promises';
import { Marked } from 'marked';
import type { Scenario } from '../demo/scenarios/scenario.ts';
import { readRunnerLog } from '../support/runner/runner-log.ts';

/** A scenario, and what a person sees of it on the page of a workflow run. */
export type Shown = {
  readonly scenario: Scenario;
  readonly log: string;
  readonly summary: string;
  readonly isGreen: boolean;
};

const styles = {
  light: import.meta.resolve('github-markdown-css/github-markdown-light.css'),
  dark: import.meta.resolve('github-markdown-css/github-markdown-dark.css'),
} as const;
type Colour = keyof typeof styles;
const colours: readonly Colour[] = ['light', 'dark'];
/** Of the column that GitHub shows a summary in: in a window of 1200 pixels, and on a telephone. */
const widths = [807, 319] as const;
const marked = new Marked({ gfm: true });

/** A page that opens in any browser: each summary in both widths of GitHub, light and dark. */
export async function page(all: readonly Shown[]): Promise<string> {
  const links = all.map(({ scenario: { name } }) => `<a href="#${name}">${name}</a>`).join(' ');
  const sheets = await Promise.all(colours.map(styleOf));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Job summaries</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${sheets.join('\n')}${layout}</style></head>
<body><nav>${links}</nav>
${all.map(section).join('\n')}
</body></html>
`;
}

/** GitHub's own style in one of its colours, for what stands in a part of that class. */
async function styleOf(colour: Colour): Promise<string> {
  const style = await readFile(new URL(styles[colour]), 'utf8');
  return style.replaceAll('.markdown-body', `.${colour} .markdown-body`);
}

const layout = `
body { margin: 0; padding: 16px; font-family: sans-serif; }
section { margin-bottom: 48px; }
.light, .dark { display: flex; gap: 16px; align-items: flex-start; padding: 16px; width: max-content; }
.dark { background: #0d1117; }
.markdown-body { box-sizing: content-box; }
nav a { margin-right: 8px; }`;

function section({ scenario, log, summary, isGreen }: Shown): string {
  const { name, title, story } = scenario;
  const markdown = marked.parse(summary, { async: false });
  const columns = widths
    .map((width) => `<div class="markdown-body" style="width: ${width}px">${markdown}</div>`)
    .join('');
  return `<section id="${name}"><h1>${escaped(title)}</h1>
<p>${escaped(story)} <em>The step is ${isGreen ? 'green' : 'red'}.</em></p>
${annotations(log)}${colours.map((colour) => `<div class="${colour}">${columns}</div>`).join('\n')}</section>`;
}

function annotations(log: string): string {
  const shown = readRunnerLog(log).flatMap((entry) =>
    entry.kind === 'command' && ['error', 'warning'].includes(entry.name)
      ? [
          `<li><b>${entry.name}: ${escaped(entry.properties['title'] ?? '')}</b> ${escaped(entry.message)}</li>`,
        ]
      : [],
  );
  return shown.length === 0 ? '' : `<ul>${shown.join('')}</ul>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
