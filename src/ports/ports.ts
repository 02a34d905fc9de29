import type { Undecoded } from '../text/text-encoding.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the gate asks of the machine it runs on. */
export type Runner = {
  /** An input as given, trimmed; blank where absent. */
  readonly input: (name: string) => string;
  readonly mask: (secret: string) => void;
  readonly log: (line: string) => void;
  /** Shown only when somebody has switched step debugging on. */
  readonly debug: (line: string) => void;
  readonly group: (group: LogGroup) => void;
  readonly annotate: (annotation: Annotation) => void;
  /** Throws where the runner gave no file for outputs. */
  readonly setOutput: (name: string, value: string) => void;
  /** Rejects where the runner gave no file for summaries, or it cannot be written. */
  readonly appendSummary: (markdown: string) => Promise<void>;
  /** Reads a file, by its path from the workspace, of no more than so many bytes. Never rejects. */
  readonly readFile: (path: string, mostBytes: number) => Promise<FileContent>;
  /** Writes a file of the workspace; rejects where it cannot, or must not. */
  readonly writeReport: (
    path: string,
    text: string,
    protectedFiles: readonly ProtectedFile[],
  ) => Promise<void>;
};

/** A note on the workflow run. Titles are fixed words: the runner does not mask them. */
export type Annotation = {
  readonly kind: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
};

/** Lines that the log shows folded under a title. */
export type LogGroup = { readonly title: string; readonly lines: readonly string[] };

/** The text of a file, or why there is none. Two paths to one file give the same `identity`. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string; readonly identity: string }
  | UnreadFile;

export type UnreadFile =
  | Undecoded
  | { readonly kind: 'missing' | 'not-a-file' | 'too-large' }
  | { readonly kind: 'unreadable'; readonly code: string };

/** A file that no report may be written over, and what it is. */
export type ProtectedFile = { readonly path: string; readonly what: string };

/**
 * What became of the authorities that NODE_EXTRA_CA_CERTS adds. Node itself takes those of the whole
 * file or none, and never says why: `others` means that it took them, and that they are not the ones.
 */
export type CertificateFileState =
  | 'unset'
  | 'missing'
  | 'unreadable'
  | 'der'
  | 'without-certificate'
  | 'broken'
  | 'others';

/** Time, as the gate uses it; in milliseconds. */
export type Clock = {
  /** Since 1970, and never backwards. */
  readonly now: () => number;
  /** Ends early when the signal comes. */
  readonly sleep: (duration: number, signal: AbortSignal) => Promise<void>;
  /** A signal that comes after a while. */
  readonly expiry: (duration: number) => AbortSignal;
};
