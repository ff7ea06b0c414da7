/** What a town can reach its people by, and what they have asked for. */
import type { Directory, Notice, Reach } from '@gelin/domain';
import { preferencesOf } from '../repositories/preferences.ts';
import { robotsAt } from '../repositories/robots.ts';
import { channelsSetUp } from './channels.ts';

/** What can be reached by what, for these notices. */
export async function reachOf(notices: readonly Notice[], directory: Directory, now: number): Promise<Reach> {
  const routine = notices.flatMap(({ to, urgent }) => (to.kind === 'member' && !urgent ? [to.member] : []));
  const [robots, preferences] = await Promise.all([robotsAt(now), preferencesOf([...new Set(routine)])]);
  return {
    settings: directory.settings,
    open: [...channelsSetUp().keys()],
    robots: new Set(robots.keys()),
    members: new Map(directory.members.map((member) => [member.id, member])),
    preferences,
  };
}
