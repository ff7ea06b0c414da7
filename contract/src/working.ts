/** What those who work on a matter see of the work beside its timeline: who was called to a place, what time was asked for. */
import type { Moment, Pause } from '@gelin/domain';

/** 吹哨: the departments called, with the moments at which they signed for it and came. */
export interface WhistleBoard {
  readonly where: string;
  readonly at: Moment;
  readonly called: readonly {
    readonly name: string;
    readonly signed?: Moment;
    readonly arrived?: Moment;
  }[];
}

/** 申请延期, 申请停表: what was asked, of whom it waits to be granted or refused. */
export interface TimeAskedFor {
  readonly what: 'extend' | 'suspend';
  readonly amount: number;
  readonly why?: Pause;
  readonly reason: string;
  readonly at: Moment;
  /** In one sentence: "村建办 范志远 申请延期 2 个工作日". */
  readonly sentence: string;
}
