/** Who takes a step: the reporter on what is theirs, anybody who met it too, a member by a post. */
import {
  postFor,
  TABLE,
  type Action,
  type Actor,
  type EventActor,
  type Matter,
  type Relation,
} from '@gelin/domain';
import { actorOf, memberOf, REPORTER, signature, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { actsAsReporter } from '../shared/proving.ts';
import { joined, reported } from '../shared/repositories/reporters.ts';

/** Somebody about to act, and how the step will be signed once it is known what they are to the matter. */
export interface Acting {
  readonly actor: Actor;
  readonly sign: (matter: Matter, as: Relation) => EventActor;
}

/** Steps that the table gives to the reporter, or to anybody, alone. */
function isFor(relation: Relation, action: Action): boolean {
  return TABLE.some((row) => row.action === action && row.by.length === 1 && row.by[0] === relation);
}

const asReporter = (): EventActor => ({ kind: 'reporter' });

/** Identifies the caller for this step: one read, of the reporter or of the member; two where a number is given. */
export async function actingOn(
  matter: string,
  action: Action,
  caller: Caller,
  number?: string,
): Promise<Acting> {
  if (isFor('reporter', action)) {
    if (!(await actsAsReporter({ matter, action, number }, caller))) throw new Refusal('notYours', 'matter');
    return { actor: REPORTER, sign: asReporter };
  }
  if (isFor('anybody', action)) {
    const [isReporter, again] = await Promise.all([
      reported(caller.openid, matter),
      joined(caller.openid, matter),
    ]);
    // Said only where the step is decided: a phone that tries again is to hear that its own first try was carried out.
    const sign = () => {
      if (again) throw new Refusal('tooOften', 'matter');
      return asReporter();
    };
    return { actor: { kind: 'person', posts: [], isReporter }, sign };
  }
  const member = await memberOf(caller);
  const actor = actorOf(member);
  return {
    actor,
    sign: (of, as) => {
      const post = postFor(actor, of, as);
      if (!post) throw new Refusal('notYours');
      return signature(member, post);
    },
  };
}
