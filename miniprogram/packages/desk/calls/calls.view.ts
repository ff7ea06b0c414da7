/** The call list as the page shows it: each urgent matter nobody has looked at, and whom to ring. Pure. */
import type { Output } from '../../../api/call';
import { agoWords, type Moment } from '@gelin/domain/phone';
import { phrases } from '../words/calls';

type Row = Output<'people', 'callList'>['rows'][number];

export interface CallsState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly rows: readonly Row[];
  /** Being marked: matter and member. */
  readonly marking: string;
  readonly now: Moment;
}

/** The view of a state. */
export function present({ phase, failure, rows, marking, now }: CallsState) {
  return {
    phase,
    failure,
    rows: rows.map(({ face, since, people }) => ({
      matter: face.matter,
      face,
      since: phrases.since(agoWords(since, now)),
      people: people.map(({ member, name, post, phone }) => ({
        member,
        name,
        post,
        phone: phone ?? '',
        call: phrases.call(name),
        marking: marking === `${face.matter}/${member}`,
      })),
    })),
  };
}
