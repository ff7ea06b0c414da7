/** Everything that somebody may do to a matter now: who, what, and in which cell of the table. */
import type { StepAction } from '@gelin/contract/step';
import {
  ACTIONS,
  can,
  relationsTo,
  TABLE,
  type Action,
  type Actor,
  type Directory,
  type Matter,
  type Relation,
} from '@gelin/domain';
import type { Chance } from '../../replay/chance.ts';
import { openidOf } from '../../town/town.ts';
import { cellOf, type Cell } from '../cells.ts';

export interface Candidate {
  readonly openid: string;
  readonly action: StepAction;
  readonly cell: Cell;
}

/** Who may take it: by the table, the reporter alone, anybody at all, or members. */
const OWNERS = new Map<Action, 'reporter' | 'anybody' | 'member'>(
  ACTIONS.map((action) => {
    const by = new Set(TABLE.filter((row) => row.action === action).flatMap((row) => row.by));
    const only = (relation: Relation) => by.size === 1 && by.has(relation);
    return [action, only('reporter') ? 'reporter' : only('anybody') ? 'anybody' : 'member'];
  }),
);
const NOT_OF_PEOPLE: readonly Action[] = ['submit', 'archive', 'remind', 'gather'];
const STEPS = ACTIONS.filter((action) => !NOT_OF_PEOPLE.includes(action)) as StepAction[];

export interface People {
  readonly reporter: string;
  readonly neighbour: string;
}

/** One person of each kind that differs in what they are to the matter, and all they may do. */
export function candidatesFor(
  matter: Matter,
  { reporter, neighbour }: People,
  { directory, now, chance }: { directory: Directory; now: number; chance: Chance },
): Candidate[] {
  const person = { kind: 'person', posts: [], isReporter: false } as const;
  const actors: [openid: string, owner: 'reporter' | 'anybody' | 'member', actor: Actor][] = [
    [reporter, 'reporter', { ...person, isReporter: true }],
    [neighbour, 'anybody', person],
    ...membersOfEachKind(matter, directory, chance).map((actor): [string, 'member', Actor] => [
      openidOf(actor.member ?? ''),
      'member',
      actor,
    ]),
  ];
  return actors.flatMap(([openid, owner, actor]) =>
    STEPS.flatMap((action) => {
      if (OWNERS.get(action) !== owner) return [];
      const verdict = can(actor, action, matter, { now, directory });
      return verdict.allowed ? [{ openid, action, cell: cellOf(matter.status, action, verdict.as) }] : [];
    }),
  );
}

function membersOfEachKind(matter: Matter, directory: Directory, chance: Chance): Actor[] {
  const kinds = new Map<string, Actor[]>();
  for (const { id, posts } of directory.members) {
    const actor: Actor = { kind: 'person', posts, member: id, isReporter: false };
    const kind = [...relationsTo(actor, matter)].sort().join(' ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), actor]);
  }
  return [...kinds.values()].map((actors) => chance.pick(actors));
}
