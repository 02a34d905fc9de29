/** The first thousand of some lines at most that fit into some bytes, and how many are left. */
export type Fitting = { readonly lines: readonly string[]; readonly left: number };

/** More than anybody reads. */
const mostLines = 1000;

/**
 * Keeps a part of the summary small whatever it is made of: a runner drops a summary of over 1 MiB
 * whole, and a hostile name may be long.
 */
export function withinBudget(all: readonly string[], bytes: number): Fitting {
  const encoder = new TextEncoder();
  let used = 0;
  const lines = all.slice(0, mostLines).filter((line) => {
    used += encoder.encode(line).length + 1;
    return used <= bytes;
  });
  return { lines, left: all.length - lines.length };
}
