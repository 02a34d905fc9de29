/** What a release is held against. */
export type Release = {
  readonly version: string;
  /** The branch that the workflow was started on, as `refs/heads/main`. */
  readonly ref: string;
  readonly packageVersion: string;
  readonly changelog: string;
  /** `.github/CODEOWNERS`. */
  readonly owners: string;
  /** Every tag that there is. */
  readonly tags: readonly string[];
};

const form = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/;

/** Why a version may not be released: one sentence a reason, none if it may. */
export function releaseProblems(release: Release): readonly string[] {
  const { version, ref, packageVersion, changelog, owners, tags } = release;
  if (!form.test(version)) return [`${JSON.stringify(version)} is not of the form 1.2.3`];
  const [heading = '', ...section] = topmost(changelog);
  const later = tags.filter((tag) => form.test(tag.slice(1)) && isBelow(version, tag.slice(1)));
  return [
    ...(ref === 'refs/heads/main' ? [] : [`a release is cut from main, not from ${ref}`]),
    ...(packageVersion === version ? [] : [`package.json says ${packageVersion}`]),
    ...(heading.split(' ')[1] === version ? [] : [`CHANGELOG.md begins with "${heading}"`]),
    ...(section.some((line) => line.trim() !== '') ? [] : ['CHANGELOG.md says nothing of it']),
    ...(owners.includes('@OWNER/') ? ['CODEOWNERS names nobody: put the owner in place'] : []),
    ...(tags.includes(`v${version}`) ? [`the tag v${version} exists`] : []),
    ...later.map((tag) => `it would move the major tag back: ${tag} is later`),
  ];
}

/** The first section of a changelog, its heading first. */
function topmost(changelog: string): readonly string[] {
  const sections = changelog.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  return (sections[0] ?? '').split('\n');
}

function isBelow(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) < 0;
}
