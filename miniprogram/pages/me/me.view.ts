/** What the page about oneself shows. */
import { ROLE_WORDS } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../api/failure';
import type { Me } from '../../store/session';
import { FAILURE_WORDS } from '../../words/failures';
import { ME_WORDS as w } from '../../words/me';

export interface MeState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly me: Me | undefined;
  /** The home grid's name, as last seen. */
  readonly grid: string | undefined;
  readonly elder: boolean;
  readonly version: string;
}

export const BEFORE: MeState = {
  phase: 'loading',
  failure: 'offline',
  me: undefined,
  grid: undefined,
  elder: false,
  version: '',
};

/** The view of a state. */
export function present({ phase, failure, me, grid, elder, version }: MeState) {
  const member = me?.member;
  return {
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
    grid: grid ?? w.gridNone,
    gridAction: grid ? w.change : w.pick,
    elder,
    version,
    administers: member?.administers ?? false,
    publishes: member?.publishes ?? false,
  };
}
