/** Posts and people of one unit as drawn. Pure. */
import { momentWords, ROLE_WORDS, type Moment, type Role } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { phrases, w } from '../words/staff';

type Staff = Output<'people', 'staff'>;

export interface StaffState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly staff: Staff | undefined;
  readonly department: string | undefined;
  /** The code that was just made. */
  readonly code: Output<'people', 'postCode'> | undefined;
  readonly adding: boolean;
  readonly name: string;
  readonly phone: string;
  readonly role: Role | undefined;
  readonly wrong: string;
  readonly busy: boolean;
  readonly now: Moment;
}

export const BEFORE: StaffState = {
  phase: 'loading',
  failure: '',
  staff: undefined,
  department: undefined,
  code: undefined,
  adding: false,
  name: '',
  phone: '',
  role: undefined,
  wrong: '',
  busy: false,
  now: 0,
};

/** The view of a state. */
export function present({
  phase,
  failure,
  staff,
  department,
  code,
  adding,
  role,
  wrong,
  busy,
  now,
}: StaffState) {
  const rows = staff?.rows ?? [];
  return {
    phase,
    failure,
    title: staff?.unit.name ?? '',
    code: code
      ? {
          title: phrases.codeOf(code.name),
          digits: phrases.code(code.code),
          until: phrases.until(momentWords(code.until, now)),
        }
      : null,
    vacant: staff?.vacant.map(({ words }) => words) ?? [],
    people: rows.map(({ member, name, phone, avatar, posts, bound }) => ({
      member,
      name,
      bound,
      state: bound ? w.bound : w.unbound,
      posts: posts.map(({ words }) => words).join('，'),
      phone: phone ?? w.noPhone,
      avatar: avatar ?? '',
    })),
    nobody: phase === 'ready' && rows.length === 0,
    belowTitle: staff?.unit.level === 'town' ? w.villages : w.below,
    below: staff?.below ?? [],
    departments: staff?.departments ?? [],
    adds: (staff?.roles.length ?? 0) > 0 && !adding,
    adding,
    roles: staff?.roles.map((one) => ({ value: one, label: ROLE_WORDS[one] })) ?? [],
    role: role ?? '',
    wrong,
    busy,
    codes: department === undefined && staff?.unit.level !== undefined,
    logs: staff?.unit.level === 'town' && department === undefined,
  };
}

/** An action sheet takes six: three posts and more wait behind one line. */
const POSTS_ON_A_SHEET = 2;

/** What can be done about somebody, in words; in the order it is offered. */
export function deedsFor(staff: Staff, member: string) {
  const row = staff.rows.find((one) => one.member === member);
  if (!row) return [];
  const administers = staff.roles.length > 0;
  const ends = row.posts.length > POSTS_ON_A_SHEET ? [{ kind: 'ends', words: w.ends } as const] : endsOf(row);
  return [
    ...(row.codable ? [{ kind: 'code', words: w.giveCode } as const] : []),
    ...(administers ? [{ kind: 'phone', words: w.setPhone } as const] : []),
    ...(administers && isShown(row) ? [{ kind: 'photo', words: w.photo } as const] : []),
    ...(administers ? ends : []),
    ...(row.codable && row.bound ? [{ kind: 'unbind', words: w.unbind } as const] : []),
  ];
}

/** The posts of somebody, each to be ended. */
export function endsOf({ posts }: Pick<Staff['rows'][number], 'posts'>) {
  return posts.map((post) => ({ kind: 'end', words: phrases.endPost(post.words), post }) as const);
}

/** Informants help as neighbours: their faces are nobody's business. */
const isShown = ({ posts }: Staff['rows'][number]) => posts.some(({ role }) => role !== 'informant');
