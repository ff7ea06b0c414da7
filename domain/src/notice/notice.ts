/** A notice: whom an event concerns, and for what; not yet how they are told. */

/**
 * What a notice is for. `arrived` and `assigned` are work, `unseen` goes to whoever stands in for those who did not
 * look, `mentioned` to whoever is called by @, `carded` to a group outside; `visit` tells of one that comes up or was moved; seven to whoever reported; the last are about
 * tasks (任务), duty (值班) and leaves (我不在), not about matters.
 */
export const PURPOSES = [
  'urgent',
  'unseen',
  'offHours',
  'overdue',
  'supervised',
  'reopened',
  'whistled',
  'mentioned',
  'dueSoon',
  'recheck',
  'visit',
  'objected',
  'timeAsked',
  'timeDecided',
  'reportedBack',
  'urged',
  'added',
  'returned',
  'assigned',
  'arrived',
  'carded',
  'asked',
  'answered',
  'closed',
  'refused',
  'merged',
  'parted',
  'looked',
  'taskGiven',
  'taskReminded',
  'taskDue',
  'taskLate',
  'taskReported',
  'taskWithdrawn',
  'handedOver',
  'standsIn',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Those that wait for a member's digest, where the member wants one; the others press. */
export const ROUTINE: readonly Purpose[] = [
  'arrived',
  'assigned',
  'urged',
  'added',
  'reportedBack',
  'objected',
  'timeAsked',
  'timeDecided',
  'taskGiven',
  'taskReported',
];

/** What a notice can be about beside a matter: a task, what one duty hands to the next, a colleague's leave. */
export const BESIDE = ['task', 'handOver', 'leave'] as const;
export type Beside = (typeof BESIDE)[number];

/** Whom a notice is for. A reporter is never named: who it is, is read when it is sent. */
export type Recipient =
  | { readonly kind: 'member'; readonly member: string }
  /** `of` where it is the reporter of a matter that was merged into the one it happened to. */
  | { readonly kind: 'reporter'; readonly of?: string }
  | { readonly kind: 'group'; readonly group: string };

export interface Notice {
  readonly to: Recipient;
  readonly purpose: Purpose;
  /** What it is about, by id. */
  readonly matter: string;
  /** It is about no matter, but about this. */
  readonly about?: Beside;
  readonly town: string;
  /** The event it follows from. */
  readonly event: string;
  /** Goes at once, by every channel, at any hour. */
  readonly urgent: boolean;
}

/** A recipient as one word, the same for the same one. */
export function recipientKey(to: Recipient): string {
  if (to.kind === 'member') return `member:${to.member}`;
  if (to.kind === 'group') return `group:${to.group}`;
  return to.of === undefined ? 'reporter' : `reporter:${to.of}`;
}
