import type { Environment } from '../runner/step-environment.ts';

/** Makes a child run this JavaScript before its script, to break what the script relies on. */
export function preloadingCode(source: string): Environment {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}` };
}

/** Breaks the HTTP client: `http.request` becomes this function. */
export function replacingRequest(source: string): Environment {
  return preloadingCode(`
    import http from 'node:http';
    import { syncBuiltinESMExports } from 'node:module';
    http.request = ${source};
    syncBuiltinESMExports();
  `);
}

/** A request, as JavaScript, that takes listeners and words, and of which nothing comes. */
export const silentRequest =
  '{ on() {}, once() {}, setTimeout() {}, write() {}, end() {}, destroy() {} }';

/** This JavaScript runs while the gate writes its summary, which then takes a while. */
export function whileWritingSummary(source: string): Environment {
  return preloadingCode(`
    import { promises } from 'node:fs';
    import { setTimeout as wait } from 'node:timers/promises';
    const { appendFile } = promises;
    promises.appendFile = async (...words) => {
      ${source}
      await wait(300);
      return appendFile(...words);
    };
  `);
}

/** The gate's first look at the clock, once it has started, throws this JavaScript; later ones do not. */
export function firstDeadlineThrows(value: string): Environment {
  return preloadingCode(`
    const { uptime } = process;
    process.uptime = () => {
      process.uptime = () => {
        process.uptime = uptime;
        throw ${value};
      };
      return uptime();
    };
  `);
}

/** JavaScript, since Node 20 reads no TypeScript. */
const modules = {
  'peak-memory': new URL('./peak-memory.js', import.meta.url),
  'silent-lookup': new URL('./silent-lookup.js', import.meta.url),
  'without-backoff': new URL('./without-backoff.js', import.meta.url),
} as const;

/** The environment in which Node loads a module of this folder before the gate. */
export function preloading(module: keyof typeof modules): Environment {
  return { NODE_OPTIONS: `--import=${modules[module]}` };
}
