import { execFileSync } from 'node:child_process';
import { releaseProblems } from './release-problems.ts';
import { mappingOf, textOf } from './repository.ts';

/** The second step of release.yml: red unless VERSION may be released from here. */
const problems = releaseProblems({
  version: process.env['VERSION'] ?? '',
  ref: process.env['GITHUB_REF'] ?? '',
  packageVersion: String(mappingOf(await textOf('package.json'))['version']),
  changelog: await textOf('CHANGELOG.md'),
  owners: await textOf('.github/CODEOWNERS'),
  tags: execFileSync('git', ['tag', '--list'], { encoding: 'utf8' }).split('\n'),
});
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
