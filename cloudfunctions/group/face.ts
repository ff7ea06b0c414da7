/** A card's face in a group, with the buttons that the table gives to whoever looks. */
import {
  actionsFor,
  cardFace,
  categoryOf,
  type Actor,
  type Directory,
  type Matter,
  type Moment,
  type Naming,
} from '@gelin/domain';
import type { GroupFace } from '@gelin/contract/group';

/** Who looks, when, and in which town. */
export interface Looking {
  readonly actor: Actor;
  readonly now: Moment;
  readonly directory: Directory;
  readonly naming: Naming;
}

/** The face of the matter's card in `group`. */
export function groupFace(
  matter: Matter,
  group: string,
  { actor, now, directory, naming }: Looking,
): GroupFace {
  return {
    ...cardFace(matter, naming, group),
    nature: matter.nature,
    actions: actionsFor(actor, matter, { now, directory }),
    photoWithAnswer: categoryOf(matter.category, directory.settings)?.photoWithAnswer === true,
    ...(matter.answer?.said !== undefined && { said: matter.answer.said }),
  };
}

/** Whether the matter's card may be seen in the group now: one that became restricted is seen nowhere. */
export function standsIn(matter: Pick<Matter, 'audience' | 'cards'>, group: string): boolean {
  return matter.audience === 'open' && matter.cards.some((card) => card.group === group);
}
