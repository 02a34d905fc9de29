import { quotaNames, serviceKeys } from '../../services/registry.ts';

/**
 * A name that a text holds as a line would have it: before a colon, with a label or without; null
 * where there is none. What would be a misspelt one counts too: another name of a service before a
 * number, one without its service that ends with its number, and other signs than a colon.
 */
export function quotaNameIn(text: string): string | null {
  forms ??= formsOf();
  const found = forms.map((form) => form.exec(text)).find((match) => match !== null);
  return found?.[0] ?? null;
}

const label = '(?:\\s*@\\s*[\\w.-]*)?';

let forms: readonly RegExp[] | null = null;

/** Made when a text first needs them: most lists have no comments. */
function formsOf(): readonly RegExp[] {
  const knownNames = [...quotaNames, ...serviceKeys.map((service) => `${service}.*`)].map((name) =>
    name.replace(/[.*]/g, '\\$&'),
  );
  const bareNames = quotaNames.map((name) => name.replace(/^.*\./, ''));
  return [
    `(?:${knownNames.join('|')}|\\*)${label}["']?\\s*[:=：]`,
    `(?:${serviceKeys.join('|')})\\.[\\w*-]+${label}["']?\\s*[<>=≤≥:：]+\\s*\\d`,
    `(?:${bareNames.join('|')})s?${label}["']?\\s*[:=：]\\s*\\d+(?=%?\\s*(?:$|[#,;)]))`,
  ].map((form) => new RegExp(`(?<![\\w.*@/-])${form}`, 'i'));
}
