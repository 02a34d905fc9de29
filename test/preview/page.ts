import { readFile } from 'node:fs/promises';
import { Marked } from 'marked';
import type { Scenario } from '../demo/scenario.ts';
import { readRunnerLog } from '../support/runner-log.ts';

/** A scenario, and what a person sees of it on the page of a workflow run. */
export type Shown = {
  readonly scenario: Scenario;
  readonly log: string;
  readonly summary: string;
  readonly isGreen: boolean;
};

const stylesheet = new URL(import.meta.resolve('github-markdown-css/github-markdown.css'));
const marked = new Marked({ gfm: true });

/** A page that opens in any browser, in the colours that the browser asks for. */
export async function page(all: readonly Shown[]): Promise<string> {
  const links = all.map(({ scenario: { name } }) => `<a href="#${name}">${name}</a>`).join(' ');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Job summaries</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${await readFile(stylesheet, 'utf8')}${layout}</style></head>
<body class="markdown-body"><nav>${links}</nav>
${all.map(section).join('\n')}
</body></html>
`;
}

const layout = `
body { max-width: 1012px; margin: 0 auto; padding: 16px; }
section { margin-bottom: 48px; }
.summary { border: 1px solid var(--borderColor-default); border-radius: 6px; padding: 16px; }
.summary table { font-variant: tabular-nums; }
nav a { margin-right: 8px; }`;

function section({ scenario, log, summary, isGreen }: Shown): string {
  const { name, title, story } = scenario;
  return `<section id="${name}"><h1>${escaped(title)}</h1>
<p>${escaped(story)} <em>The step is ${isGreen ? 'green' : 'red'}.</em></p>
${annotations(log)}<div class="summary">${marked.parse(summary, { async: false })}</div></section>`;
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
