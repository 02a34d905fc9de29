import { mkdir, writeFile } from 'node:fs/promises';

/**
 * Packages that the toolkit uses in functions which this action never calls, with all that it imports
 * of them. They would be four fifths of the bundle, and most of the time in which it starts.
 */
export const moduleStubs: ReadonlyMap<string, readonly string[]> = new Map([
  // @actions/http-client: getAgentDispatcher, for clients that speak fetch.
  ['undici', ['ProxyAgent']],
]);

/** Writes a package in place of one that is never called: whoever calls it after all is told so. */
export async function writeModuleStub(name: string, folder: string): Promise<void> {
  const problem = `${name} was left out of this bundle, since nothing called it`;
  const functions = (moduleStubs.get(name) ?? []).map(
    (exported) => `export function ${exported}() {\n  throw new Error('${problem}');\n}\n`,
  );
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/package.json`, JSON.stringify({ type: 'module', main: 'index.js' }));
  await writeFile(`${folder}/index.js`, functions.join('\n'));
}

/** What the toolkit calls of `tunnel`, where a proxy is to be gone through. */
const tunnels = ['httpOverHttp', 'httpsOverHttp', 'httpOverHttps', 'httpsOverHttps'];

/** Lets the package of tunnels load itself when it is first called: it takes modules that nothing else does. */
export async function writeLateLoader(folder: string): Promise<void> {
  const loaders = tunnels.map(
    (name) => `exports.${name} = (options) => require('./lib/tunnel').${name}(options);\n`,
  );
  await writeFile(`${folder}/index.js`, loaders.join(''));
}
