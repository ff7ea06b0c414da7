/** Which buttons the action bar shows: order, the one that leads, and what waits behind 更多. Pure. */
import { ACTION_WORDS, type Action } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../api/failure';

/** Done with one tap, at most a question before. */
export const DIRECT = [
  'accept',
  'sign',
  'confirmRefusal',
  'rejectRefusal',
  'resume',
  'unmerge',
] as const satisfies readonly Action[];
export type DirectAction = (typeof DIRECT)[number];

/** Done on a page of their own, because somebody has to write or pick something. */
export const WRITTEN = [
  'fixOnSpot',
  'escalate',
  'proposeRefusal',
  'route',
  'recategorise',
  'relocate',
  'split',
  'dispatch',
  'handDown',
  'sendBack',
  'log',
  'transfer',
  'assist',
  'whistle',
  'arrive',
  'askReporter',
  'askTime',
  'refuseTime',
  'suspend',
  'extend',
  'raise',
  'comeBack',
  'order',
  'recheck',
  'answer',
  'verify',
  'spotCheck',
  'look',
  'merge',
  'supervise',
  'reportBack',
  'raiseSeverity',
  'lowerSeverity',
  'object',
  'decideObjection',
] as const satisfies readonly Action[];
export type WrittenAction = (typeof WRITTEN)[number];

/** Done on a page apart from the form that all written steps share. */
export const OWN_PAGE = { entrust: '/packages/desk/entrust/entrust' } as const satisfies Partial<
  Record<Action, string>
>;
export type PagedAction = keyof typeof OWN_PAGE;

export type MemberAction = DirectAction | WrittenAction | PagedAction;

/** What a card shows of a matter, in a list or a group; all else waits on the matter's own page. */
const ON_CARDS: readonly Action[] = [
  'accept',
  'sign',
  'confirmRefusal',
  'rejectRefusal',
  'fixOnSpot',
  'whistle',
  'escalate',
  'proposeRefusal',
  'recheck',
  'answer',
  'verify',
  'arrive',
  'dispatch',
  'sendBack',
  'reportBack',
  'resume',
  'refuseTime',
];
/** Time is given on a card where it was asked for, and by whoever may refuse it too. */
const GIVING: readonly Action[] = ['extend', 'suspend'];
/** What is done every day; the others wait behind 更多 on the matter's own page. */
const DAILY: readonly Action[] = [
  ...ON_CARDS.filter((action) => action !== 'whistle'),
  'log',
  'comeBack',
  'order',
];
const LEADING: readonly Action[] = [
  'accept',
  'sign',
  'confirmRefusal',
  'arrive',
  'dispatch',
  'recheck',
  'answer',
  'verify',
  'resume',
  'comeBack',
  'extend',
  'suspend',
];
/** Buttons on the matter's own page: more would push the page away. */
const AT_FOOT = 4;
/** Characters that stand in one line beside 更多 on the narrowest phone: a foot of three lines hides the page. */
const IN_A_LINE = 8;
const SHORT = 3;
/** Buttons in a card beside 更多. */
const BESIDE_MORE = 2;

export interface ActionButton {
  readonly action: MemberAction;
  readonly label: string;
  readonly theme: 'primary' | 'light';
  readonly busy: boolean;
  /** Its words need a wider button. */
  readonly long: boolean;
}

export interface ActionBarView {
  readonly buttons: readonly ActionButton[];
  /** What 更多 opens. */
  readonly rest: readonly MemberAction[];
  readonly restLabels: readonly string[];
  /** One of them runs: none can be tapped. */
  readonly busy: boolean;
}

/** Whether the step runs at once. */
export function isDirect(action: MemberAction): action is DirectAction {
  return (DIRECT as readonly string[]).includes(action);
}

/** The page on which a step is written. */
export function pageOf(action: WrittenAction | PagedAction): string {
  return action in OWN_PAGE ? OWN_PAGE[action as PagedAction] : '/packages/member/act/act';
}

/** Whether the failure says that the matter is no longer as the person saw it. */
export function movedOn(code: CallFailureCode): boolean {
  return (['stale', 'wrongStatus', 'waitsForRefusal', 'notYours'] as CallFailureCode[]).includes(code);
}

/** The member's own among the actions of a matter, as the server listed them. */
export function memberActions(actions: readonly Action[]): MemberAction[] {
  const known: readonly string[] = [...DIRECT, ...WRITTEN, ...Object.keys(OWN_PAGE)];
  return actions.filter((action): action is MemberAction => known.includes(action));
}

/** The buttons in their order; what there is no room for, or is done once in a while, behind 更多. */
export function present(state: {
  readonly actions: readonly Action[];
  readonly compact: boolean;
  /** How many stand side by side in a card. */
  readonly most: number;
  readonly running: MemberAction | null;
}): ActionBarView {
  const all = memberActions(state.actions);
  const actions = state.compact ? onACard(all) : all;
  const leading = LEADING.find((action) => actions.includes(action as MemberAction));
  const daily = actions.filter((action) => DAILY.includes(action));
  // Where there is nothing of every day, what takes one tap is not hidden behind another.
  const apart = daily.length > 0 ? daily : actions.filter(isDirect);
  const near = state.compact ? actions : apart;
  const most = state.compact ? roomFor(actions.length, state.most) : footFor(near, leading);
  const shown = firstOf(near, leading, most);
  const rest = actions.filter((action) => !shown.includes(action));
  return {
    buttons: shown.map((action) => ({
      action,
      label: ACTION_WORDS[action],
      theme: action === leading ? 'primary' : 'light',
      busy: action === state.running,
      long: ACTION_WORDS[action].length > SHORT,
    })),
    rest,
    restLabels: rest.map((action) => ACTION_WORDS[action]),
    busy: state.running !== null,
  };
}

/** Whether a card has any button for what may be done: it may all stand on the matter's own page. */
export function hasCardButtons(actions: readonly Action[]): boolean {
  return onACard(memberActions(actions)).length > 0;
}

/** What a card shows of what may be done. */
function onACard(all: readonly MemberAction[]): MemberAction[] {
  const asked = all.includes('refuseTime');
  return all.filter((action) => ON_CARDS.includes(action) || (asked && GIVING.includes(action)));
}

/** 更多 takes the place of a third: in a line of its own it would make every card longer. */
function roomFor(actions: number, most: number): number {
  return actions > most ? Math.min(most, BESIDE_MORE) : most;
}

/** How many stand at the foot: the leading one in a line of its own, and what fits into one line beside 更多. */
function footFor(near: readonly MemberAction[], leading: Action | undefined): number {
  const others = near.filter((action) => action !== leading);
  let letters = 0;
  const fit = others.findIndex((action) => (letters += ACTION_WORDS[action].length) > IN_A_LINE);
  const beside = Math.max(1, fit < 0 ? others.length : fit);
  return Math.min(AT_FOOT, beside + (others.length < near.length ? 1 : 0));
}

/** The leading one and those after it, as many as there is room for, in their order. */
function firstOf(
  actions: readonly MemberAction[],
  leading: Action | undefined,
  most: number,
): MemberAction[] {
  const first = [...actions].sort((a, b) => Number(b === leading) - Number(a === leading)).slice(0, most);
  return actions.filter((action) => first.includes(action));
}
