/** What the page of a grid's chief shows: whom to call first, everything else below. Pure. */
import { ROLE_WORDS } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import { fullName } from '../../../store/home-card';
import type { Me } from '../../../store/session';
import { answeringOf } from '../../../words/answering';
import { FAILURE_WORDS } from '../../../words/failures';
import { areaMap, type DrawnGrid } from '../areas';
import { CHIEF_SAYS as says, CHIEF_WORDS as w } from '../words/chief';
import { aloudOf } from './chief.aloud';

export type ChiefPage = Output<'town', 'chief'>;

export interface ChiefState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly page: ChiefPage | undefined;
  readonly home: string | undefined;
  readonly me: Me | undefined;
  readonly grids: readonly DrawnGrid[];
}

export const BEFORE: ChiefState = {
  phase: 'loading',
  failure: 'offline',
  page: undefined,
  home: undefined,
  me: undefined,
  grids: [],
};

/** The view of a state. */
export function present({ phase, failure, page, home, me, grids }: ChiefState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: failure === 'unitUnknown' || failure === 'notFound',
    aloud: page ? aloudOf(page) : '',
    grid: page ? { name: page.name, within: page.within } : null,
    answers: page ? answersOf(page) : null,
    facts: page ? factsOf(page) : [],
    workers: (page?.workers ?? []).map((one) => contactOf(one, ROLE_WORDS[one.role])),
    above: (page?.above ?? []).map((one) => contactOf(one, `${one.unitName} ${ROLE_WORDS[one.role]}`)),
    supervision: page?.supervision ?? '',
    way: (page?.way ?? []).map((words, index) => ({ step: index + 1, words })),
    isMine: page !== undefined && page.id === home,
    canBeMine: page !== undefined && page.level === 'grid' && page.id !== home,
    boards: page !== undefined && page.level === 'grid' && isMember(me),
    map: areaMap(grids),
  };
}

/** The page stays the chief's; while somebody else is there for them it is that one who is rung. */
function answersOf(page: ChiefPage) {
  const { post, person, name, phone, note } = answeringOf(page);
  const shown = post?.name ?? name;
  const isAway = person !== post;
  return {
    name: shown,
    initial: shown.slice(0, 1),
    avatar: post?.avatar ?? '',
    post: post ? ROLE_WORDS[post.role] : '',
    note,
    phone,
    callWord: isAway && person?.phone ? says.callWho(name) : w.call,
    ownPhone: isAway && person?.phone && post?.phone ? says.ownPhone(shown, post.phone) : '',
    noPhone: phone === '',
  };
}

/** What there is something to say of. */
function factsOf({ bounds, landmarks, office, posts, duties }: ChiefPage) {
  const facts = [
    { title: w.hours, lines: [office?.address, office?.hours] },
    { title: w.where, lines: [bounds] },
    { title: w.near, lines: [[...new Set(landmarks)].join('、')] },
    { title: w.posts, lines: posts.map(({ unitName, role }) => `${unitName} ${ROLE_WORDS[role]}`) },
    { title: w.duties, lines: duties.map((duty) => `· ${duty}`) },
  ];
  return facts
    .map(({ title, lines }) => ({ title, text: lines.filter(Boolean).join('\n') }))
    .filter(({ text }) => text !== '');
}

function contactOf({ name, phone = '' }: { name: string; phone?: string }, post: string) {
  return { key: `${post}/${name}`, name, post, phone, callAria: says.callAria(name) };
}

/** Whoever holds an office in a unit; which unit it is, the server looks at. */
function isMember(me: Me | undefined): boolean {
  return me?.member?.posts.some(({ role, department }) => role !== 'informant' && !department) ?? false;
}

/** What a shared card of this page says. */
export function shareTitle({ page }: ChiefState): string {
  return page ? says.share(fullName(page), page.chief?.name ?? '') : w.title;
}
