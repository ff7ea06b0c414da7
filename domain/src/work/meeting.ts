/**
 * 碰头会: the village's stuck matters as an agenda, minutes point by point, decisions that become actions. What is written is
 * about matters, never about who reported them.
 */
import type { EventActor, Moment } from '../matter/matter.ts';
import { lacking, type Decided, type WorkEventHead } from './event.ts';

/** Points of one meeting at most. */
export const MEETING_POINTS = 30;
/** Decisions of one point at most. */
const POINT_DECISIONS = 10;

export const DECISION_KINDS = ['task', 'log', 'handDown'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What was decided, as it was carried out: a task that was given, or a step on the matter. */
export interface MeetingDecision {
  readonly kind: DecisionKind;
  readonly words: string;
  readonly task?: string;
}

export interface MeetingPoint {
  readonly id: string;
  /** A matter's category and place, or a few words. */
  readonly title: string;
  readonly matter?: string;
  readonly minutes: string;
  readonly decisions: readonly MeetingDecision[];
}

export interface Meeting {
  readonly id: string;
  readonly town: string;
  readonly unit: string;
  readonly by: EventActor;
  readonly at: Moment;
  readonly points: readonly MeetingPoint[];
  readonly closedAt?: Moment;
}

type NewPoint = Pick<MeetingPoint, 'id' | 'title' | 'matter'>;

export type MeetingStep =
  | { readonly action: 'open'; readonly unit: string; readonly points: readonly NewPoint[] }
  | { readonly action: 'add'; readonly point: NewPoint }
  | { readonly action: 'write'; readonly point: string; readonly minutes: string }
  | { readonly action: 'decide'; readonly point: string; readonly decision: MeetingDecision }
  | { readonly action: 'close' };

export type MeetingEvent = WorkEventHead & MeetingStep;

interface Circumstances {
  readonly id: string;
  readonly now: Moment;
  readonly by: EventActor;
  readonly meeting: string;
}

/** Decides a step; once closed, a meeting's minutes stay as they are. */
export function decideMeeting(
  step: MeetingStep,
  meeting: Meeting | undefined,
  { id, now, by, meeting: subject }: Circumstances,
): Decided<MeetingEvent> {
  const event: MeetingEvent = { id, subject, at: now, by, ...step };
  if (step.action === 'open') return meeting ? lacking('wrongStatus') : { event };
  if (!meeting) return lacking('notFound');
  if (meeting.closedAt !== undefined) return lacking('wrongStatus');
  if (step.action === 'add') return meeting.points.length < MEETING_POINTS ? { event } : lacking('tooOften');
  if (step.action === 'close') return { event };
  const point = meeting.points.find((each) => each.id === step.point);
  if (!point) return lacking('notFound');
  const full = step.action === 'decide' && point.decisions.length >= POINT_DECISIONS;
  return full ? lacking('tooOften') : { event };
}

const fresh = (point: NewPoint): MeetingPoint => ({ ...point, minutes: '', decisions: [] });

/** The meeting that an opening brings. */
export function beginMeeting(event: MeetingEvent & { readonly action: 'open' }, town: string): Meeting {
  const { subject: id, unit, by, at, points } = event;
  return { id, town, unit, by, at, points: points.map(fresh) };
}

/** The meeting after an event. */
export function evolveMeeting(meeting: Meeting, event: MeetingEvent): Meeting {
  const pointed = (point: string, change: (before: MeetingPoint) => MeetingPoint): Meeting => ({
    ...meeting,
    points: meeting.points.map((each) => (each.id === point ? change(each) : each)),
  });
  switch (event.action) {
    case 'open':
      return meeting;
    case 'add':
      return { ...meeting, points: [...meeting.points, fresh(event.point)] };
    case 'write':
      return pointed(event.point, (before) => ({ ...before, minutes: event.minutes }));
    case 'decide':
      return pointed(event.point, (before) => ({
        ...before,
        decisions: [...before.decisions, event.decision],
      }));
    case 'close':
      return { ...meeting, closedAt: event.at };
  }
}
