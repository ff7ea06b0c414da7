/** Light or dark, and what `@name` in app.json means in it. */
import type { Manifest } from '../../manifest.ts';

const query = window.matchMedia('(prefers-color-scheme: dark)');

/** The theme the phone shows now; dark only where the project allows it. */
export function themeName(manifest: Manifest): 'light' | 'dark' {
  return manifest.darkmode && query.matches ? 'dark' : 'light';
}

/** A configuration with every `@name` replaced by its value in the present theme. */
export function themed<T extends object>(manifest: Manifest, config: T): T {
  const values = manifest.theme[themeName(manifest)];
  return Object.fromEntries(
    Object.entries(config).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' && value.startsWith('@')
        ? (values[value.slice(1)] ?? value)
        : Array.isArray(value)
          ? value.map((one: object) => themed(manifest, one))
          : value,
    ]),
  ) as T;
}
