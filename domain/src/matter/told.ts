/** What a reporter tells beside words and pictures, and what became of the pictures. */
import type { Moment } from './matter.ts';

/** What a reporter answered to one of the category's questions; the question as it was then. */
export interface Answered {
  readonly question: string;
  readonly answer: string;
}

/** 上门代办: when somebody is to come to the house of one who cannot walk. `on` is `YYYY-MM-DD`. */
export interface Visit {
  readonly on: string;
  readonly part: 'morning' | 'afternoon';
}

/** 代办: the service that is asked for, with its steps as they were then; `done` holds those that were logged. */
export interface ServiceAsked {
  readonly key: string;
  readonly name: string;
  readonly steps: readonly string[];
  readonly done?: readonly { readonly step: string; readonly at: Moment }[];
}

/** A picture that was covered (遮挡), and what is shown instead. */
export interface Covered {
  readonly photo: string;
  readonly shown: string;
}
