/** What the page about oneself shows. */
import { ROLE_WORDS } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../api/failure';
import type { Me } from '../../store/session';
import { TOWN_STRIP_WORDS as t } from '../../words/bulletin';
import { sentences } from '../../words/aloud';
import { FAILURE_WORDS } from '../../words/failures';
import type { Dialect } from '../../api/dialect';
import { ME_SAYS as says, ME_WORDS as w } from '../../words/me';

export interface MeState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly me: Me | undefined;
  /** The home grid's name, as last seen. */
  readonly grid: string | undefined;
  readonly elder: boolean;
  /** Whether pages show 念给我听, and in which speech one is heard; `undefined` where the plugin is not there. */
  readonly aloud: boolean | undefined;
  readonly dialect: Dialect | undefined;
  readonly version: string;
}

/**
 * One line of this page. `key` is also its class. A `url` is where a tap leads; without one `me.ts` has a way under the same
 * key. More entries are added in `sectionsOf`, nowhere else.
 */
export type Entry =
  | {
      readonly kind: 'way';
      readonly key: string;
      readonly name: string;
      readonly note: string;
      readonly action: string;
      readonly url?: string;
    }
  | {
      readonly kind: 'switch';
      readonly key: string;
      readonly name: string;
      readonly note: string;
      readonly on: boolean;
    };

export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const ROBOTS = '/packages/office/robots/robots';
const MY_DATA = '/packages/resident/my-data/my-data';
const SERVICES = '/packages/resident/services/services';
const BULLETINS = '/packages/resident/bulletins/bulletins';
const POST_CODE = '/packages/resident/post-code/post-code';
const FOUND = '/packages/office/found/found';
const PUBLISHED = '/packages/member/published/published';

export const BEFORE: MeState = {
  phase: 'loading',
  failure: 'offline',
  me: undefined,
  grid: undefined,
  elder: false,
  aloud: undefined,
  dialect: undefined,
  version: '',
};

/** The view of a state. */
export function present(state: MeState) {
  const { phase, failure, me, version } = state;
  const member = me?.member;
  const drawn = {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    who: me ?? null,
    name: member?.name ?? (me ? w.resident : ''),
    note: member || !me ? '' : w.residentNote,
    town: me?.town.name ?? '',
    posts: (member?.posts ?? []).map((post) => ({
      key: `${post.unit}/${post.department ?? ''}/${post.role}`,
      words: `${post.departmentName ?? post.unitName} ${ROLE_WORDS[post.role]}`,
    })),
    sections: sectionsOf(state),
    version,
  };
  return { ...drawn, aloud: phase === 'ready' ? aloudOf(drawn) : '' };
}

/** Who one is here, what there is on this page, and what becomes of what one said. */
function aloudOf(drawn: {
  readonly name: string;
  readonly note: string;
  readonly posts: readonly { readonly words: string }[];
  readonly sections: readonly Section[];
}): string {
  const { name, note, posts, sections } = drawn;
  return sentences(
    name,
    note,
    ...posts.map(({ words }) => words),
    ...sections.flatMap(({ title, entries }) => [
      title,
      ...entries.map((entry) => [entry.name, entry.note].filter(Boolean).join('，')),
    ]),
    w.privacy,
    ...w.kept,
  );
}

/** What of mine there is, how I see and hear things, and what an administrator sets; in this order. */
function sectionsOf({ me, grid, elder, aloud, dialect, phase, failure }: MeState): readonly Section[] {
  const mine: Entry[] = [
    {
      kind: 'way',
      key: 'grid',
      name: w.grid,
      note: grid ?? w.gridNone,
      action: grid ? w.changeGrid : w.pick,
    },
    way('data', w.data, w.dataNote, MY_DATA),
    // In large type the first page keeps a few things; what it leaves out is here.
    ...(elder
      ? [
          way('services', t.services, t.servicesNote, SERVICES),
          way('bulletins', t.bulletins, t.bulletinsNote, BULLETINS),
        ]
      : []),
  ];
  const reading: Entry[] = [
    { kind: 'switch', key: 'elder', name: w.elder, note: w.elderNote, on: elder },
    ...(aloud === undefined
      ? []
      : [{ kind: 'switch', key: 'aloud', name: w.aloud, note: w.aloudNote, on: aloud } as const]),
    ...(dialect === undefined ? [] : [dialectEntry(w.dialects[dialect])]),
  ];
  const work: Entry[] = [
    ...(me?.member?.publishes ? [way('publish', w.publish, w.publishNote, PUBLISHED)] : []),
    ...(me && !me.member?.posts.some(({ role }) => role !== 'informant')
      ? [way('post-code', w.postCode, w.postCodeNote, POST_CODE)]
      : []),
    ...(phase === 'failed' && failure === 'townNotFounded'
      ? [way('found', w.found, w.foundNote, FOUND)]
      : []),
    ...(me?.member?.administers ? [way('robots', w.robots, w.robotsNote, ROBOTS)] : []),
  ];
  return [
    { title: w.mine, entries: mine },
    { title: w.reading, entries: reading },
    { title: w.work, entries: work },
  ].filter(({ entries }) => entries.length > 0);
}

function way(key: string, name: string, note: string, url: string): Entry {
  return { kind: 'way', key, name, note, action: w.open, url };
}

function dialectEntry(name: string): Entry {
  return { kind: 'way', key: 'dialect', name: w.dialect, note: says.dialectNote(name), action: w.change };
}
