/** What a check found wrong, in three kinds: not there, there too often, or there and not as it should be. */

export interface Finding {
  readonly kind: 'missing' | 'doubled' | 'wrong';
  readonly what: string;
  /** Id of the document, or the wish's key. */
  readonly id: string;
}

export const missing = (what: string, id: string): Finding => ({ kind: 'missing', what, id });
export const doubled = (what: string, id: string): Finding => ({ kind: 'doubled', what, id });
export const wrong = (what: string, id: string): Finding => ({ kind: 'wrong', what, id });
