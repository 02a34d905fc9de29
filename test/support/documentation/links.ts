/** A link of a page in Markdown that leads into the repository. */
export type Link = {
  /** From the root of the repository; the page's own path where the link names an anchor alone. */
  readonly path: string;
  /** Without its `#`; null where the link names a whole file. */
  readonly anchor: string | null;
};

/** Every link and picture that a page has inside the repository. */
export function linksOf(page: string, markdown: string): readonly Link[] {
  const targets = [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, target = '']) => target,
  );
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const { pathname, hash } = new URL(target, `file:///${page}`);
      return {
        path: pathname.slice(1),
        anchor: hash === '' ? null : decodeURIComponent(hash.slice(1)),
      };
    });
}

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf(markdown: string): readonly string[] {
  const headings = withoutCode(markdown).matchAll(/^#{1,6} (.*)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutCode(markdown: string): string {
  return markdown
    .replace(/^( *)```.*?^\1```$/gms, '')
    .replace(/`[^`\n]+`/g, (code) => code.slice(1, -1).replace(/[[\]()]/g, ''));
}
