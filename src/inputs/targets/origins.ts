import { type ServiceKey, serviceKeys, serviceOf } from '../../services/registry.ts';
import { endpointInputName } from '../inputs.ts';
import { duplicateProblems, oneLineProblem, parseList } from '../syntax/lists.ts';
import { quote } from '../syntax/quote.ts';
import { isSecureUrl, parseUrl } from '../syntax/urls.ts';
import { createProblem, invalid, type Parsed, problemsOf, valid } from '../validation.ts';
import { findService, serviceSuggestion, unavailableRemedy } from './service-names.ts';

/** What an endpoint belongs to: a service, or an authority that the gate signs in to. */
export type Host = ServiceKey | 'iam' | 'sts';

/** Everything that can have an endpoint. */
export const hosts: readonly string[] = [...serviceKeys, 'iam', 'sts'] satisfies readonly Host[];

/**
 * Parses an endpoint: scheme and host, without anything that could hold a secret or change the
 * path. `word` is what the host usually begins with.
 */
export function parseOrigin(input: string, word: string, text: string): Parsed<string> {
  const complaint = originComplaint(text);
  if (complaint === null) return valid(new URL(text).origin);
  const remedy = `use scheme and host, such as https://${word}.cn-north-4.myhuaweicloud.com`;
  // Such an address may contain a password or a key that is not masked, so no part of it is shown.
  const quoted = /[@?#]/.test(text) ? null : quote(text);
  return invalid(createProblem(input, complaint, remedy, quoted));
}

function originComplaint(text: string): string | null {
  const url = parseUrl(text);
  if (url === null || !/^https?:\/\/[^\s\\/]/i.test(text)) return 'is not an https URL';
  if (!isSecureUrl(url)) return 'uses http, which sends the credential unencrypted';
  if (text.includes('@')) return 'contains a user name or password';
  if (/[?#]/.test(text)) return 'contains a query or fragment';
  return url.pathname === '/' && !/\s/.test(text) ? null : 'contains more than scheme and host';
}

/** The services that a line can set: those without an endpoint input of their own. */
const lineServices = serviceKeys.filter((key) => endpointInputName(key) === 'endpoints');

type EndpointLine = { readonly service: ServiceKey; readonly origin: string };

/** Parses `endpoints`, lines `service: https://host`. An empty text has none. */
export function parseEndpointLines(text: string): Parsed<ReadonlyMap<Host, string>> {
  if (text === '') return valid(new Map());
  const list = {
    input: 'endpoints',
    parseLine: (line: string) => [parseEndpointLine(line)],
    findHiddenEntry,
  };
  const lines = parseList(list, text, (written) =>
    duplicateProblems(
      'endpoints',
      'a service',
      written.map(({ service }) => service),
    ),
  );
  if (lines.kind === 'invalid') return lines;
  return valid(new Map(lines.value.map(({ service, origin }) => [service, origin])));
}

/**
 * Finds an entry in a comment; null if there is none. Tries each word only once, no matter how many
 * hyphens it has.
 */
function findHiddenEntry(comment: string): string | null {
  return /(?<![\w-])-*\w[\w-]*\s*:\s*https?:/i.exec(comment)?.[0] ?? null;
}

function parseEndpointLine(line: string): Parsed<EndpointLine> {
  const separator = line.indexOf(':');
  const name = line.slice(0, separator).trim();
  const written = line.slice(separator + 1).trim();
  if (separator < 0 || /^\/\//.test(written)) {
    const complaint = 'has an entry without a service and a colon';
    return invalid(createProblem('endpoints', complaint, example));
  }
  if (/[\s,;][\w-]+\s*:\s*https?:/i.test(written))
    return invalid(oneLineProblem('endpoints', line, null));
  const quoted = quote(name, line);
  const ownInput = endpointInputName(findService(name) ?? name.toLowerCase());
  if (ownInput !== 'endpoints') {
    const remedy = `use ${ownInput}`;
    return invalid(createProblem('endpoints', 'has an input of its own', remedy, quoted));
  }
  const service = serviceKeys.find((key) => key === name.toLowerCase());
  if (service === undefined) {
    const remedy = unavailableRemedy(name) ?? serviceSuggestion(name, lineServices);
    return invalid(createProblem('endpoints', 'is not a service', remedy, quoted));
  }
  const origin = parseOrigin('endpoints', serviceOf(service).host, written);
  return origin.kind === 'valid'
    ? valid({ service, origin: origin.value })
    : invalid(...problemsOf(origin));
}

const example = 'use service: https://host, such as vpc: https://vpc.cn-north-4.myhuaweicloud.com';
