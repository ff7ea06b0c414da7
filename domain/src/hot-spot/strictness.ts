/** How sure it has to be that matters are one thing. */

export interface Strictness {
  /** Groups of matters at least so alike are one. */
  readonly alike: number;
  /** Less of one trouble than this is another matter, however much the place is the same. */
  readonly trouble: number;
}

/** Among thousands of messages it is known what is rare; what is missed weighs as much as what is found wrongly. */
export const AMONG_MANY: Strictness = { alike: 0.256, trouble: 0 };

/** Among a village's few and short ones it is not, and people are called by what is found. */
export const AMONG_FEW: Strictness = { alike: 0.33, trouble: 0.02 };
