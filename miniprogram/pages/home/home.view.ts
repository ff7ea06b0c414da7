/** What the home page shows: whose grid this is, what of mine moves, and a member's work. */
import { ROLE_WORDS, STATUS_WORDS } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../api/failure';
import type { Output } from '../../api/call';
import type { UnitCard } from '../../store/home-card';
import type { Me } from '../../store/session';
import { answeringOf } from '../../words/answering';
import { FAILURE_WORDS } from '../../words/failures';
import { lineAloud, sentences } from '../../words/aloud';
import { HOME_SAYS as says, HOME_WORDS as w } from '../../words/home';

export type MatterRow = Output<'matter', 'mine'>['rows'][number];

export interface HomeState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly me: Me | undefined;
  readonly card: UnitCard | undefined;
  /** The village of the WeChat group somebody came from. */
  readonly village: { readonly id: string; readonly name: string } | undefined;
  readonly rows: readonly MatterRow[];
  /** Counts of a member's work; absent until known. */
  readonly todo: string | undefined;
  readonly unread: number | undefined;
  /** Fewer and larger things to choose from. */
  readonly elder: boolean;
  /** Whether elder mode is being offered. */
  readonly offer: boolean;
}

export const BEFORE: HomeState = {
  phase: 'loading',
  failure: 'offline',
  me: undefined,
  card: undefined,
  village: undefined,
  rows: [],
  todo: undefined,
  unread: undefined,
  elder: false,
  offer: false,
};

/** Who answers for a grid, ready to be called. */
export interface Answerable {
  readonly name: string;
  readonly post: string;
  readonly initials: string;
  readonly avatar: string;
  readonly phone: string;
  readonly callAria: string;
  /** The same on the large button of elder mode. */
  readonly callWord: string;
  readonly note: string;
}

export interface WorkEntry {
  readonly key: 'todo' | 'groups' | 'ledger' | 'desk';
  readonly icon: string;
  readonly name: string;
  readonly note: string;
  readonly waits: boolean;
}

const SHOWN = 3;
const OVER: readonly MatterRow['status'][] = ['refused', 'withdrawn', 'merged', 'archived'];

/** The view of a state. */
export function present(state: HomeState) {
  const { phase, failure, me, card, rows, elder } = state;
  const moving = rows.filter((row) => !OVER.includes(row.status) && !(row.status === 'closed' && row.rated));
  const answers = card ? answerable(card) : null;
  return {
    elder,
    offer: state.offer && !elder,
    aloud: aloudOf(card, answers, moving),
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    town: me?.town.name ?? '',
    pick: state.village ? says.pickIn(state.village.name) : w.pick,
    alert: card?.alert ?? null,
    grid: card ? { name: card.name, within: card.within } : null,
    answers,
    work: me?.member ? workOf(me.member, state) : [],
    rows: moving.slice(0, SHOWN),
    noRows: moving.length === 0,
  };
}

export type HomeView = ReturnType<typeof present>;

function answerable(card: UnitCard): Answerable | null {
  const { post, person, name, phone, note } = answeringOf(card);
  if (!person && !phone) return null;
  return {
    name,
    post: person ? ROLE_WORDS[person.role] : '',
    initials: name.slice(0, 1),
    avatar: person?.avatar ?? '',
    phone,
    callAria: says.callAria(name),
    callWord: card.chief && person === post ? w.callChief : says.callWho(name),
    note,
  };
}

/** Whose grid this is, whom to ring, and how far my own matters are. */
function aloudOf(
  card: UnitCard | undefined,
  answers: Answerable | null,
  moving: readonly MatterRow[],
): string {
  return sentences(
    card ? says.aloudGrid(card.name) : w.pickTitle,
    answers?.post && says.aloudChief(answers.post, answers.name),
    answers?.note,
    answers?.phone && says.aloudPhone(answers.phone),
    moving.length > 0 ? says.aloudRows(moving.length) : w.none,
    ...moving.slice(0, SHOWN).map((row) => lineAloud(row.line, STATUS_WORDS[row.status])),
  );
}

function workOf(member: NonNullable<Me['member']>, { todo, unread }: HomeState): WorkEntry[] {
  const entries: WorkEntry[] = [
    {
      key: 'todo',
      icon: 'task-checked',
      name: w.todo,
      note: todo === undefined ? '' : todo === '0' ? w.todoNone : says.todoCount(todo),
      waits: todo !== undefined && todo !== '0',
    },
  ];
  if (member.groups.length > 0) {
    const note = unread === undefined ? '' : unread > 0 ? says.unread(unread) : w.noUnread;
    entries.push({ key: 'groups', icon: 'chat', name: w.groups, note, waits: (unread ?? 0) > 0 });
  }
  if (member.ledgers) {
    entries.push({ key: 'ledger', icon: 'table', name: w.ledger, note: w.ledgerNote, waits: false });
  }
  entries.push({ key: 'desk', icon: 'app', name: w.desk, note: w.deskNote, waits: false });
  return entries;
}
