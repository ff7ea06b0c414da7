/** Cloud function `group`: which groups are mine, who and what is in them, and saying something. */
import { group } from '@gelin/contract/group';
import { procedure, serve } from '../shared/serve.ts';
import { digestMatters } from './digest-matters.ts';
import { feed } from './feed.ts';
import { list } from './list.ts';
import { members } from './members.ts';
import { mute } from './mute.ts';
import { pin } from './pin.ts';
import { readers } from './readers.ts';
import { say } from './say.ts';
import { search } from './search.ts';
import { seen } from './seen.ts';
import { confirm, split, spot } from './spots.ts';
import { withdraw } from './withdraw.ts';

export const main = serve({
  list: procedure(group.list, list),
  feed: procedure(group.feed, feed),
  digestMatters: procedure(group.digestMatters, digestMatters),
  say: procedure(group.say, say),
  withdraw: procedure(group.withdraw, withdraw),
  pin: procedure(group.pin, pin),
  search: procedure(group.search, search),
  readers: procedure(group.readers, readers),
  members: procedure(group.members, members),
  mute: procedure(group.mute, mute),
  seen: procedure(group.seen, seen),
  spot: procedure(group.spot, spot),
  confirmSpot: procedure(group.confirmSpot, confirm),
  splitSpot: procedure(group.splitSpot, split),
});
