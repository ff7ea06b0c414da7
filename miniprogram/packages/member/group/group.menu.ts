/** What can be done with a message, as its menu offers it. Pure. */
import { mayWithdraw, type Moment } from '@gelin/domain/phone';
import type { GroupFace } from '@gelin/contract/group';
import type { w } from '../words/group';
import type { TalkEntry } from './group.feed';

export type MenuDeed = keyof (typeof w)['menu'];

/** Who looks at the message, when, and the card it was said under. */
export interface Looking {
  readonly me: string;
  readonly now: Moment;
  readonly mayPin: boolean;
  readonly face: GroupFace | undefined;
}

/** The deeds, the commonest first; never more than the six that WeChat shows. */
export function menuOf(said: TalkEntry, { me, now, mayPin, face }: Looking): readonly MenuDeed[] {
  if (said.withdrawn) return [];
  const mine = said.author.id === me;
  const isFree = said.matter === undefined && said.became === undefined && said.text !== '';
  const offered: readonly (MenuDeed | false)[] = [
    'quote',
    face?.actions.includes('answer') === true && 'answer',
    isFree && 'make',
    mayPin && (said.pinned ? 'unpin' : 'pin'),
    mine && mayWithdraw(said.at, now) && 'withdraw',
    mine && 'readers',
  ];
  return offered.filter((deed) => deed !== false);
}
