/** 异议: what somebody assessed says against the points of a period, and what whoever decides it said to that, both kept beside the points. */
import type { FigureSpan } from '../figures/span.ts';
import type { EventActor, Moment } from '../matter/matter.ts';

export interface AssessmentObjection {
  readonly id: string;
  readonly desk: string;
  /** Whose own points it is about; absent: the desk's. */
  readonly member?: string;
  readonly span: FigureSpan;
  readonly from: Moment;
  readonly text: string;
  readonly by: EventActor;
  readonly at: Moment;
  readonly state: 'pending' | 'upheld' | 'dismissed';
  readonly decision?: { readonly reason: string; readonly by: EventActor; readonly at: Moment };
}
