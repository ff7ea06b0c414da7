/** `town.changeDuty`: a day given to others (换班), logged as every change of the settings is. */
import { changesBetween, checkSettings, dutyDate, rosterPost, type Settings } from '@gelin/domain';
import type { town, TownOutputs } from '@gelin/contract/town';
import type { z } from 'zod';
import { derivedId, memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { changeById, replaceSettings, settingsOf } from '../../shared/repositories/settings.ts';

type Input = z.output<typeof town.changeDuty>;

export async function changeDuty(input: Input, caller: Caller): Promise<TownOutputs['changeDuty']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { id: here } = directory.town;
  const post = rosterPost(member.posts, here);
  if (!post) throw new Refusal('notYours');
  const id = derivedId(caller.openid, input.key);
  const [held, done, { written }] = await Promise.all([
    settingsOf(here),
    changeById(id),
    import('../file/print.ts'),
  ]);
  if (done) return { version: done.version };
  if (held.version !== input.version) throw new Refusal('stale', 'version');
  if (input.date < dutyDate(caller.now, held.settings)) throw new Refusal('tooLate', 'date');
  const next = changedDay(held.settings, input);
  // What an older build let through elsewhere in the settings is not theirs to mend.
  const problems = checkSettings(next, { ...directory, settings: held.settings });
  if (problems.some(({ path: [section] }) => section === 'roster'))
    throw new Refusal('targetUnknown', 'members');
  const changes = changesBetween(written(held.settings), written(next));
  if (changes.length === 0) return { version: held.version };
  const by = { member: member._id, name: member.name, role: post.role, unit: post.unit };
  const entry = { _id: id, town: here, version: held.version + 1, at: caller.now, by, changes };
  return { version: (await replaceSettings(next, entry)).version };
}

function changedDay(settings: Settings, { date, members }: Input): Settings {
  const { [date]: _, ...others } = settings.roster.days;
  const days = members.length > 0 ? { ...others, [date]: members } : others;
  return { ...settings, roster: { ...settings.roster, days } };
}
