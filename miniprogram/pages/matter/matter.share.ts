/** A matter's card as it goes into a WeChat group, and what somebody who comes from one is offered. Pure. */
import { STATUS_WORDS } from '@gelin/domain/phone';
import type { FromGroup } from '../../store/wechat-group';
import { MATTER_SAYS as says, MATTER_WORDS as w } from '../../words/matter';
import type { MatterView, Viewer } from './matter.view';

/** Whether the card may go out: nothing restricted does, and only those who work on it pass it on. */
export function mayShare(matter: MatterView | undefined, viewer: Viewer): boolean {
  return viewer === 'member' && matter?.restricted === false;
}

/** The card: what and where in the town's own words, nothing anybody wrote; the rest is read here, by whoever may. */
export function cardFor(matter: MatterView): { title: string; path: string } {
  return {
    title: says.shared(matter.unitName, matter.category.name, STATUS_WORDS[matter.status]),
    path: `/pages/matter/matter?id=${matter.id}&as=shared`,
  };
}

/** What somebody who answers for a village reads in a WeChat group: a question, or whose group it is. */
export function offerOf(from: FromGroup | undefined): string {
  if (!from || from.mayBind.length === 0) return '';
  return from.unit ? says.bound(from.unit.name) : w.bind;
}
