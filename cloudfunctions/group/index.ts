/** Cloud function `group`: which groups are mine, what is in them, and saying something. */
import { group } from '@gelin/contract/group';
import { procedure, serve } from '../shared/serve.ts';
import { feed } from './feed.ts';
import { list } from './list.ts';
import { say } from './say.ts';
import { seen } from './seen.ts';
import { confirm, split, spot } from './spots.ts';

export const main = serve({
  list: procedure(group.list, list),
  feed: procedure(group.feed, feed),
  say: procedure(group.say, say),
  seen: procedure(group.seen, seen),
  spot: procedure(group.spot, spot),
  confirmSpot: procedure(group.confirmSpot, confirm),
  splitSpot: procedure(group.splitSpot, split),
});
