/** Who else was asked to a matter: departments called to a place, an outside party with a link. */
import type { Moment } from './matter.ts';

/** 吹哨: departments called to a place; those that signed for it (签收) and came (报到), with the moments. */
export interface Whistle {
  readonly departments: readonly string[];
  readonly where: string;
  readonly at: Moment;
  readonly arrived: Readonly<Record<string, Moment>>;
  readonly signed?: Readonly<Record<string, Moment>>;
}

/** 委托外单位: who was asked to do what by when, and by which link they may look and reply. */
export interface Entrusted {
  readonly name: string;
  readonly text: string;
  readonly until: Moment;
  /** Hash of the link's secret; the secret itself is stored nowhere. */
  readonly link: string;
  readonly at: Moment;
  readonly replies: number;
}
