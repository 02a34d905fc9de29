import type { Environment } from './step-environment.ts';

/** Makes a child run this JavaScript before its script, to break what the script relies on. */
export function sabotage(source: string): Environment {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}` };
}

/** Sabotage of the HTTP client: `http.request` becomes this function. */
export function requestBecomes(source: string): Environment {
  return sabotage(`
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
export function whileWriting(source: string): Environment {
  return sabotage(`
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
  return sabotage(`
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
