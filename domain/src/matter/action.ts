/** The closed set of things that can be done to a matter, in the order of a matter's life. */

export const ACTIONS = [
  'submit',
  'accept',
  'fixOnSpot',
  'escalate',
  'proposeRefusal',
  'confirmRefusal',
  'rejectRefusal',
  'route',
  'recategorise',
  'relocate',
  'split',
  'dispatch',
  'handDown',
  'sign',
  'sendBack',
  'log',
  'transfer',
  'assist',
  'whistle',
  'arrive',
  'askReporter',
  'suspend',
  'resume',
  'extend',
  'raise',
  'comeBack',
  'answer',
  'verify',
  'spotCheck',
  'rate',
  'reopen',
  'archive',
  'join',
  'merge',
  'unmerge',
  'withdraw',
  'urge',
  'supervise',
  'reportBack',
  'raiseSeverity',
  'lowerSeverity',
  'object',
  'decideObjection',
  'remind',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Steps after which what somebody saw before still holds: nobody has to look again because a reminder went out. */
export const QUIET: readonly Action[] = [
  'log',
  'askReporter',
  'rate',
  'join',
  'urge',
  'supervise',
  'reportBack',
  'remind',
];

/** Everything that can be done to a matter that exists. */
export type LaterAction = Exclude<Action, 'submit'>;
