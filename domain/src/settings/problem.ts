/** What is wrong with a town's settings: where, and why, in words for the person who wrote them. */

/** From the top of the settings down: keys of objects, indexes of lists. */
export type SettingsPath = readonly (string | number)[];

export interface Problem {
  readonly path: SettingsPath;
  /** Chinese, one sentence without a full stop. */
  readonly reason: string;
}

/** A problem for each value of a list that stands in it a second time, at that second place. */
export function repeatedIn(
  values: readonly string[],
  path: SettingsPath,
  reason: (value: string) => string,
): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ path: [...path, index], reason: reason(value) }] : [],
  );
}
