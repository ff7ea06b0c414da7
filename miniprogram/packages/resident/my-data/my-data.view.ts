/** What is kept of me as drawn: matter by matter, what can be done about it, and how far that is. Pure. */
import { dayWords, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { sentences } from '../../../words/aloud';
import { IDENTITY_SAYS, phrases, STAY_WORDS, w } from '../words/my-data';

export type Kept = Output<'people', 'kept'>;
type Row = Kept['rows'][number];

/** The parts of the page in which something is done. */
export type Part = 'record' | 'matters' | 'copy' | 'forget' | 'phone';

export interface MyDataState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly kept: Kept | undefined;
  readonly now: Moment;
  /** The matter whose contact is being written anew. */
  readonly editing: string;
  /** What is going on. */
  readonly busy: 'no' | 'copying' | 'correcting' | 'forgetting';
  /** Erased so far, of how many. */
  readonly forgotten: { readonly done: number; readonly all: number } | undefined;
  /** The copy on this phone, once it is made. */
  readonly copy: { readonly path: string; readonly name: string } | undefined;
  /** What to say of what was done last, or why it was not, and where on the page. */
  readonly said: { readonly at: Part; readonly words: string } | undefined;
  readonly keepsHere: boolean;
}

/** What stands for my own record where a matter is edited else. */
export const RECORD = 'record';

/** Before anything is known. */
export const BEFORE: MyDataState = {
  phase: 'loading',
  failure: '',
  kept: undefined,
  now: 0,
  editing: '',
  busy: 'no',
  forgotten: undefined,
  copy: undefined,
  said: undefined,
  keepsHere: false,
};

/** How many can be erased now. */
export const erasableOf = (kept: Kept | undefined): number =>
  kept?.rows.filter(({ erasable }) => erasable).length ?? 0;

/** The view of a state. */
export function present(state: MyDataState) {
  const { phase, failure, kept, now, editing, busy, copy, said, keepsHere } = state;
  const erasable = erasableOf(kept);
  const reported = kept !== undefined && (kept.rows.length > 0 || kept.followed > 0);
  const nothing = kept !== undefined && !reported && !kept.record;
  return {
    phase,
    failure,
    nothing,
    aloud: kept ? aloudOf(kept, nothing) : '',
    record: kept?.record ? recordRow(kept.record, editing) : null,
    about: kept && reported ? phrases.about(kept.rows.length, kept.followed) : w.noReports,
    rows: (kept?.rows ?? []).map((row) => rowOf(row, now, editing)),
    stays: (kept?.stays ?? []).map((stay) => STAY_WORDS[stay]),
    busy: busy !== 'no',
    copying: busy === 'copying',
    correcting: busy === 'correcting',
    forgetting: busy === 'forgetting',
    canForget: erasable > 0 || (kept?.followed ?? 0) > 0,
    forget: erasable > 0 ? phrases.forget(erasable) : w.forget,
    copyReady: copy !== undefined,
    said: progressIn(state) ?? said ?? null,
    keepsHere,
  };
}

/** What is kept, what can be done about it, and what stays and why. */
function aloudOf({ rows, followed, record, stays }: Kept, nothing: boolean): string {
  if (nothing) return sentences(w.empty, w.numbers);
  return sentences(
    record && `${w.record}：${[...record.posts, record.name].join('，')}`,
    phrases.about(rows.length, followed),
    w.numbers,
    `${w.copyTitle}：${w.copyText}`,
    `${w.forgetTitle}：${w.forgetText}`,
    stays.length > 0 && w.staysTitle,
    ...stays.map((stay) => STAY_WORDS[stay]),
  );
}

function progressIn({ busy, forgotten }: MyDataState): MyDataState['said'] {
  if (busy !== 'forgetting' || !forgotten) return undefined;
  return { at: 'forget', words: phrases.forgetting(forgotten.done, forgotten.all) };
}

function recordRow({ name, phone = '', posts, own }: NonNullable<Kept['record']>, editing: string) {
  return {
    posts,
    name,
    phone,
    reach: [name, phone].filter(Boolean).join(' '),
    own,
    note: own ? w.recordOwn : w.recordOffice,
    editing: editing === RECORD,
  };
}

function rowOf(
  { matter, category, line, reportedAt, identity, contact, erasable, until }: Row,
  now: Moment,
  editing: string,
) {
  return {
    matter,
    title: `${dayWords(reportedAt, now)} ${category}`,
    line,
    identity: IDENTITY_SAYS[identity],
    name: contact.name ?? '',
    phone: contact.phone ?? '',
    reach: [contact.name, contact.phone].filter(Boolean).join(' ') || w.reachNone,
    note: erasable ? (until === undefined ? '' : phrases.until(dayWords(until, now))) : w.openNote,
    editing: matter === editing,
  };
}
