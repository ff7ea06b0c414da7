/** One thing a person wants done, tried until it is done: the same content keeps its key, changed content gets a new one. Pure. */

export interface Attempt {
  readonly key: string;
  /** What the key was made for. */
  readonly content: string;
}

/** The attempt to send `content`: the earlier one where nothing was changed since, so that the cloud knows it again. */
export function attemptFor(earlier: Attempt | null, content: unknown, newKey: () => string): Attempt {
  const written = JSON.stringify(content);
  return earlier?.content === written ? earlier : { key: newKey(), content: written };
}
