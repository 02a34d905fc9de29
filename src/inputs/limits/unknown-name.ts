import { matchesName } from '../../quota/selector.ts';
import {
  quotasWithoutUse,
  type ServiceKey,
  serviceKeys,
  serviceOf,
  wildcards,
} from '../../services/registry.ts';
import { lettersOf, nearWords } from '../../text/nearest.ts';
import type { Quote } from '../syntax/quote.ts';
import { findService, unavailableRemedy } from '../targets/service-names.ts';
import { createProblem, type Problem } from '../validation.ts';
import { meansQuota, quotaWord } from './quota-words.ts';

/** The problem with a name that no quota has. `selected` are the services that are read. */
export function unknownNameProblem(
  input: string,
  name: string,
  selected: readonly ServiceKey[],
  quoted: Quote | null,
): Problem {
  const remedy =
    input === 'used'
      ? `use ${quotasWithoutUse.join(' or ')}`
      : unknownNameRemedy(parseName(name), selected);
  return createProblem(input, 'is not a quota', remedy, quoted);
}

/** A name in the parts that were meant: a service, and a word for the quota. */
type NameParts = {
  /** The text before the dot, or all of it without a dot. */
  readonly first: string;
  /** The text after the dot; null without a dot. */
  readonly second: string | null;
  readonly hasStar: boolean;
  /** The service that the first part means, even if misspelled; null if it means none. */
  readonly service: ServiceKey | null;
};

function parseName(name: string): NameParts {
  const dotted = withDot(name);
  const [, first = '', , second] = /^([^.*]*)(\.?\s*([\w-]*))/.exec(dotted) ?? [];
  const hasDot = dotted.startsWith('.', first.length);
  const [near = null] = unavailableRemedy(first) === null ? nearWords(first, serviceKeys, 1) : [];
  const service = findService(first) ?? near;
  return { first, second: hasDot ? (second ?? '') : null, hasStar: name.includes('*'), service };
}

/** A name with a dot behind its service, which Terraform's `huaweicloud_ges_graph` has not. */
function withDot(name: string): string {
  if (findService(name) !== null || findByWord(name, serviceKeys) !== null) return name;
  return name.replace(serviceInName, (written, word: string) =>
    findService(word) === null && unavailableRemedy(word) === null ? written : `${word}.`,
  );
}

const serviceInName = /^(?:huawei(?:cloud)?_)?([a-z\d]+)[-_\s](?=[\w-]+$)/i;

function unknownNameRemedy(parts: NameParts, selected: readonly ServiceKey[]): string {
  const instead = parts.service === null ? unavailableRemedy(parts.first) : null;
  if (instead !== null) return instead;
  const meant = guessName(parts, selected);
  const listed = candidateNames(parts, selected);
  const isCut = listed.length > maxNamedQuotas;
  const some = listed.slice(0, maxNamedQuotas).join(', ');
  const all = isCut ? '; docs/services.md lists all' : '';
  const rest = some === '' ? anyName : `one of ${some}${all}`;
  return meant === null
    ? `use ${rest}`
    : `use ${withStar(meant, parts)} if you meant that, or ${rest}`;
}

/** A name; and all quotas of a service if that alone was written, because `vpc` can mean either. */
function withStar(meant: string, { first, second, hasStar, service }: NameParts): string {
  const isService = second === null && !hasStar && first.trim().toLowerCase() === service;
  return isService && meant !== `${service}.*` ? `${meant} or ${service}.*` : meant;
}

const anyName = 'a name that docs/services.md lists';

/** As many names as a person looks through. */
const maxNamedQuotas = 10;

/**
 * The names to choose from: of the services that are read, if they are few and the name is not of
 * another service; otherwise of the service in the name. None if the name has no known service.
 */
function candidateNames(
  { service }: NameParts,
  selected: readonly ServiceKey[],
): readonly string[] {
  const namesRead = namesAndStars(selected);
  const isOfServiceRead = service === null || selected.includes(service);
  if (isOfServiceRead && namesRead.length <= maxNamedQuotas) return namesRead;
  return service === null ? [] : namesAndStars([service]);
}

function namesAndStars(keys: readonly ServiceKey[]): readonly string[] {
  const names = judgedNames(keys);
  const stars = wildcards.filter((star) => keys.some((key) => matchesName(star, `${key}.`)));
  return names.length + stars.length > maxNamedQuotas ? names : [...stars, ...names];
}

/** Names that a line may use. A limit that is never judged cannot be in any line. */
function judgedNames(keys: readonly ServiceKey[]): readonly string[] {
  return keys
    .flatMap((key) => serviceOf(key).quotas)
    .filter(({ exemption }) => exemption === null)
    .map(({ name }) => name);
}

/**
 * The name that was meant; null if none is near. A wildcard only for a star or a service alone, and
 * never a quota of another service than the one in the name.
 */
function guessName(parts: NameParts, selected: readonly ServiceKey[]): string | null {
  const { first, second, hasStar, service } = parts;
  const star = service === null ? null : `${service}.*`;
  if (hasStar) return star ?? (first === '' ? '*' : null);
  const anywhere = [...selected, ...serviceKeys];
  if (second === null) return findByWord(first, anywhere) ?? star ?? findNear(first, anywhere);
  const own = service === null ? [] : [service];
  return (
    findByWord(second, own) ??
    findNear(second, own) ??
    (first === service ? null : findByWord(first, own))
  );
}

/** The first quota of these services that a word means; null if it means none. */
function findByWord(word: string, keys: readonly ServiceKey[]): string | null {
  return judgedNames(keys).find((name) => meansQuota(word, name)) ?? null;
}

function findNear(word: string, keys: readonly ServiceKey[]): string | null {
  return nearWords(lettersOf(word), judgedNames(keys), 1, quotaWord)[0] ?? null;
}
