import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AccessKey } from '../cloud/iam/access-keys.ts';

/** Null where a service does not report it; a limit of −1 is none, a use of −1 is not reported. */
export type SdkFigures = {
  readonly limit: number | null;
  readonly used: number | null;
  /** Of a service that reports what is left alone. */
  readonly left: number | null;
};

/** What the SDK made of one service: figures by name in small letters, or why it was refused. */
export type SdkResult = {
  readonly figures?: Readonly<Record<string, SdkFigures>>;
  readonly code?: string;
  readonly status?: number;
};

export type SdkJob = Pick<AccessKey, 'secretKey'> & {
  readonly projectId: string;
  readonly accessKey: string;
  readonly instanceId: string;
  readonly endpoints: Readonly<Record<string, string>>;
};

const script = fileURLToPath(new URL('read.py', import.meta.url));

/**
 * The Python that has the SDK for some services: OFFICIAL_SDK_PYTHON, or the usual one; null where it
 * has not.
 */
export function pythonWithSdk(services: readonly string[]): string | null {
  const named = process.env['OFFICIAL_SDK_PYTHON'] ?? 'python3';
  const imports = services.map((name) => `import huaweicloudsdk${name}`).join('\n');
  return spawnSync(named, ['-c', imports]).status === 0 ? named : null;
}

/** Reads every service through the SDK. */
export async function readBySdk(
  python: string,
  job: SdkJob,
): Promise<Readonly<Record<string, SdkResult>>> {
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(job));
  let text = '';
  for await (const chunk of child.stdout) text += String(chunk);
  return JSON.parse(text);
}
