/** What an inspection and an order to put something right leave on a matter. */
import type { Moment } from './matter.ts';

/** 限期整改: what is to be put right by the end of which day (`YYYY-MM-DD`), and what was seen at 复查. */
export interface Rectification {
  readonly text: string;
  readonly by: string;
  readonly orderedAt: Moment;
  /** How often it was ordered. */
  readonly times: number;
  /** When its holder was reminded that the day has come. */
  readonly remindedAt?: Moment;
  readonly rechecked?: { readonly result: 'pass' | 'fail'; readonly at: Moment };
}

/** By which safety inspection (安全检查) it was found, its campaign (专项行动) where it was part of one, and whether it is grave (重大隐患). */
export interface InspectionFound {
  readonly inspection: string;
  readonly campaign?: string;
  readonly grave?: true;
}
