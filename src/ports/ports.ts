import type { Undecoded } from '../text/text-encoding.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The runner: inputs, log, outputs and files of the step. */
export type Runner = {
  /** The value of an input, trimmed; empty if absent. */
  readonly input: (name: string) => string;
  /** Hides a secret in everything that the job shows from now on. */
  readonly mask: (secret: string) => void;
  readonly log: (line: string) => void;
  /** Prints a line that is shown only with step debugging. */
  readonly debug: (line: string) => void;
  readonly group: (group: LogGroup) => void;
  readonly annotate: (annotation: Annotation) => void;
  /** Throws if the runner gave no file for outputs. */
  readonly setOutput: (name: string, value: string) => void;
  /**
   * Writes the job summary of the step, in place of an earlier one. Rejects if the runner gave no file for
   * it, or if it cannot be written.
   */
  readonly writeSummary: (markdown: string) => Promise<void>;
  /** Reads a file with at most `maxBytes`, by its path in the workspace. Never rejects. */
  readonly readFile: (path: string, maxBytes: number) => Promise<FileContent>;
  /**
   * Writes a file of the workspace. Rejects if it fails, or if the path is of a protected file. Writes
   * no more once the signal aborts, however late the file opens.
   */
  readonly writeReport: (
    path: string,
    text: string,
    protectedFiles: readonly ProtectedFile[],
    signal: AbortSignal,
  ) => Promise<void>;
};

/** An annotation of the workflow run. Titles hold no foreign text, because the runner does not mask them. */
export type Annotation = {
  readonly kind: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
};

/** Lines that the log folds under a title. */
export type LogGroup = { readonly title: string; readonly lines: readonly string[] };

/** The text of a file, or why there is none. `identity` is the same for all paths to one file. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string; readonly identity: string }
  | UnreadFile;

/** Why a file has no text. */
export type UnreadFile =
  | Undecoded
  | { readonly kind: 'missing' | 'folder' | 'not-a-file' | 'too-large' }
  | { readonly kind: 'unreadable'; readonly code: string };

/** A file that no report may overwrite. `what` says what it is, in messages. */
export type ProtectedFile = { readonly path: string; readonly what: string };

/**
 * What is wrong with the certificate file of NODE_EXTRA_CA_CERTS. Node uses either all of it or
 * nothing, and says at most that loading it failed. `others`: Node uses it, but the certificate that is
 * needed is not in it.
 */
export type CertificateFileState =
  | 'unset'
  | 'missing'
  | 'unreadable'
  | 'der'
  | 'without-certificate'
  | 'broken'
  | 'others';

/** The clock. All times and durations are in milliseconds. */
export type Clock = {
  /** The time since 1970; it never runs backwards. */
  readonly now: () => number;
  /** Resolves after the duration, or as soon as the signal aborts. */
  readonly sleep: (duration: number, signal: AbortSignal) => Promise<void>;
  /** A signal that aborts after the duration. */
  readonly expiry: (duration: number) => AbortSignal;
};
