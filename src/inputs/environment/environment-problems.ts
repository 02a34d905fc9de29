import { type Credential, signInServers } from '../../auth/credential.ts';
import type { Environment } from '../../ports/ports.ts';
import type { Target } from '../../services/quota-request.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { proxyProblems } from '../proxies.ts';
import { type Parsed, type Problem, valuesOf } from '../validation.ts';
import { misspelledInputs } from './misspelled-inputs.ts';
import { nodeOptionProblems } from './node-options.ts';

/** Where requests go, as far as the inputs say it. */
type Destinations = {
  readonly targets: Parsed<readonly Target[]>;
  readonly credential: Parsed<Credential>;
};

/** Problems with the environment: misspelled inputs, options of Node, and the proxy. */
export function environmentProblems(
  environment: Environment,
  { targets, credential }: Destinations,
  sanitize: Sanitize,
): readonly Problem[] {
  const urls = [
    ...valuesOf(targets).flatMap((all) => all.map(({ endpoint }) => endpoint)),
    ...valuesOf(credential).flatMap((one) => signInServers(one).map(({ url }) => url)),
  ];
  return [
    ...misspelledInputs(environment, sanitize),
    ...nodeOptionProblems(environment),
    ...proxyProblems(environment, urls),
  ];
}
