/** The Huawei Cloud provider, its forks, and providers of clouds that run the same software. */
const knownProviders: ReadonlySet<string> = new Set([
  'huaweicloud',
  'huaweicloudstack',
  'hcs',
  'hcso',
  'sbercloud',
  'g42cloud',
  'g42vbcloud',
  'flexibleengine',
  'opentelekomcloud',
  'telefonicaopencloud',
]);

/** Providers whose resources have the same names but other attributes. */
const forks: ReadonlySet<string> = new Set([
  'flexibleengine',
  'opentelekomcloud',
  'telefonicaopencloud',
]);

/** The part of a type after the prefix of a known provider. Null if it has no such prefix. */
export function withoutProviderPrefix(type: string): string | null {
  const end = type.indexOf('_');
  return end !== -1 && knownProviders.has(type.slice(0, end)) ? type.slice(end + 1) : null;
}

/** A type without the API version at its end, such as `vpc` for `vpc_v1`. */
export function withoutVersion(name: string): string {
  return name.replace(/_v\d{1,2}$/, '');
}

/** Whether a type belongs to a provider whose resources have other attributes. */
export function isOnFork(type: string): boolean {
  return forks.has(type.slice(0, type.indexOf('_')));
}

/** Whether a provider is known, whatever its types begin with. */
export function isKnownProvider(provider: unknown): boolean {
  return knownProviders.has(providerName(provider));
}

/** The last part of an address such as `registry.terraform.io/huaweicloud/huaweicloud`; `''` if it is no text. */
export function providerName(provider: unknown): string {
  return typeof provider === 'string' ? provider.slice(provider.lastIndexOf('/') + 1) : '';
}
