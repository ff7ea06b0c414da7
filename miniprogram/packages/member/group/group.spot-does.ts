/** What a hot spot in the feed is asked for: its page, that it is one thing, or what is to be taken out of it. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import type { Room } from './group.draw';
import { mergeSpots } from './group.merge';

export interface SpotDoes {
  readonly deed: string;
  readonly spot: string;
}

/** Does it; what is to be taken out is chosen on its page. */
export function spotDoes(room: Room, { deed, spot }: SpotDoes): void {
  if (deed === 'confirm') void confirm(room, spot);
  else
    wx.navigateTo({
      url: `/packages/member/spot/spot?group=${room.group}&spot=${spot}${deed === 'split' ? '&split=1' : ''}`,
    });
}

async function confirm(room: Room, spot: string): Promise<void> {
  try {
    const { spot: face } = await call('group', 'confirmSpot', { group: room.group, spot });
    const { feed } = room.state;
    if (feed) room.change({ feed: { ...feed, spots: mergeSpots(feed.spots, [face]) } });
  } catch (thrown) {
    wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
  }
}
