import type { Environment } from './step-environment.ts';

const modules = {
  'peak-memory': new URL('./peak-memory.ts', import.meta.url),
  'silent-lookup': new URL('./silent-lookup.ts', import.meta.url),
  'without-backoff': new URL('./without-backoff.ts', import.meta.url),
} as const;

/** The environment in which Node loads a module of this folder before the gate. */
export function preloading(module: keyof typeof modules): Environment {
  return { NODE_OPTIONS: `--import=${modules[module]}` };
}
