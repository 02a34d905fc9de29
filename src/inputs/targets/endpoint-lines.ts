import { type ServiceKey, serviceKeys, serviceOf } from '../../services/registry.ts';
import { nearestFew } from '../../text/nearest.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { endpointInputOf, hasOwnEndpoint } from '../inputs.ts';
import { onOneLine } from '../syntax/list-mistakes.ts';
import { duplicates, excerpt, parseList } from '../syntax/lists.ts';
import { invalid, type Parsed, problemsOf, valid } from '../validation.ts';
import { parseOrigin } from './origin.ts';

const input = 'endpoints';

type Line = { readonly service: ServiceKey; readonly origin: string };

/** Reads `endpoints`, lines `service: https://host`, but for those that have an input of their own. */
export function parseEndpointLines(
  text: string,
  sanitize: Sanitize,
): Parsed<ReadonlyMap<ServiceKey, string>> {
  const list = {
    input,
    entriesOf: (line: string) => [lineOf(line, sanitize)],
    entryIn: (comment: string) => /\b[\w-]+\s*:\s*https?:/i.exec(comment)?.[0] ?? null,
  };
  const lines = parseList(list, text, sanitize, (written) =>
    duplicates(
      input,
      'a service',
      written.map(({ service }) => service),
      sanitize,
    ),
  );
  if (lines.kind === 'invalid') return lines;
  return valid(new Map(lines.value.map(({ service, origin }) => [service, origin])));
}

function lineOf(line: string, sanitize: Sanitize): Parsed<Line> {
  const separator = line.indexOf(':');
  const name = line.slice(0, separator).trim();
  const written = line.slice(separator + 1).trim();
  if (separator < 0 || /^\/\//.test(written)) {
    const complaint = 'has an entry without a service and a colon';
    return invalid({ input, complaint, read: null, remedy: example });
  }
  if (/\s[\w-]+\s*:\s*https?:/i.test(written)) return invalid(onOneLine(input, line, null));
  const service = serviceKeys.find((key) => key === name.toLowerCase());
  if (service === undefined) {
    const remedy = `use ${nearestFew(name, serviceKeys, 3).join(' or ')}`;
    const read = excerpt(name, sanitize, line);
    return invalid({ input, complaint: 'is not a service', read, remedy });
  }
  if (hasOwnEndpoint(service)) {
    const complaint = 'has an input of its own';
    const remedy = `use ${endpointInputOf(service)}`;
    return invalid({ input, complaint, read: excerpt(service, sanitize), remedy });
  }
  const origin = parseOrigin(input, serviceOf(service).host, written, sanitize);
  return origin.kind === 'valid'
    ? valid({ service, origin: origin.value })
    : invalid(...problemsOf(origin));
}

const example = 'use service: https://host, such as vpc: https://vpc.cn-north-4.myhuaweicloud.com';
