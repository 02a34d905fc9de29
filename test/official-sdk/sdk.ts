import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AccessKey } from '../cloud/iam/access-keys.ts';

/** What the SDK made of one service: limit and use by name in small letters, or why it was refused. */
export type SdkResult = {
  readonly figures?: Readonly<Record<string, readonly [limit: number, used: number]>>;
  readonly code?: string;
  readonly status?: number;
};

export type SdkJob = Pick<AccessKey, 'secretKey'> & {
  readonly projectId: string;
  readonly accessKey: string;
  readonly endpoints: Readonly<Record<string, string>>;
};

const script = fileURLToPath(new URL('read.py', import.meta.url));

/** The Python that has the SDK: OFFICIAL_SDK_PYTHON, or the usual one; null where none has it. */
export function pythonWithSdk(): string | null {
  const named = process.env['OFFICIAL_SDK_PYTHON'] ?? 'python3';
  const packages = ['vpc', 'ecs', 'evs', 'elb', 'cce', 'rds', 'swr'];
  const imports = packages.map((name) => `import huaweicloudsdk${name}`).join('\n');
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
