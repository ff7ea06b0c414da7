/** `town.roster`: who is on duty each day of a month, what was handed over, and who could be put there. */
import {
  dateOf,
  dutyDate,
  dutyOn,
  hoursOf,
  membersIn,
  midnightOn,
  nextDay,
  readsRoster,
  rosterPost,
  CENTRE_ROLES,
  type Directory,
  type Settings,
} from '@gelin/domain';
import type { DutyDay, OnDuty } from '@gelin/contract/duty';
import type { town, TownOutputs } from '@gelin/contract/town';
import type { z } from 'zod';
import { memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import {
  handOversBefore,
  handOversBetween,
  type HandOverDocument,
} from '../../shared/repositories/hand-overs.ts';
import { settingsOf } from '../../shared/repositories/settings.ts';

/** As many as the last duty can have left. */
const LAST = 2;

export async function roster(
  { month }: z.output<typeof town.roster>,
  caller: Caller,
): Promise<TownOutputs['roster']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { id } = directory.town;
  if (!readsRoster(member.posts, id)) throw new Refusal('notYours');
  const { version, settings } = await settingsOf(id);
  const today = dutyDate(caller.now, settings);
  const shown = month ?? today.slice(0, 7);
  const dates = datesOf(shown);
  const [notes, last] = await Promise.all([
    handOversBetween(id, dates[0] ?? today, dates.at(-1) ?? today),
    handOversBefore(id, today, LAST),
  ]);
  const mine = dutyOn(today, settings.roster).includes(member._id);
  return {
    version,
    month: shown,
    today,
    days: dates.map((date) => dayOf(date, notes, settings, directory)),
    last: last.map((note) => ({ date: note.date, ...noteOf(note) })),
    people: rosterPost(member.posts, id) ? peopleOf(directory) : [],
    ...(mine && { mine: true }),
  };
}

function datesOf(month: string): string[] {
  const dates: string[] = [];
  for (let day = midnightOn(`${month}-01`); dateOf(day).startsWith(month); day = nextDay(day))
    dates.push(dateOf(day));
  return dates;
}

function dayOf(
  date: string,
  notes: readonly HandOverDocument[],
  { roster: turns, calendar }: Settings,
  directory: Directory,
): DutyDay {
  return {
    date,
    members: dutyOn(date, turns).map((id) => onDuty(id, directory)),
    ...(turns.days[date] && { changed: true }),
    ...(hoursOf(midnightOn(date), calendar).length === 0 && { off: true }),
    notes: notes.filter((note) => note.date === date).map(noteOf),
  };
}

const noteOf = ({ name, at, text }: HandOverDocument) => ({ by: name, at, text });

function onDuty(id: string, { members }: Directory): OnDuty {
  const member = members.find((each) => each.id === id);
  return { id, name: member?.name ?? id, ...(member?.phone && { phone: member.phone }) };
}

/** Those who hold a post at the centre: they read what nobody else may. */
function peopleOf(directory: Directory): OnDuty[] {
  return membersIn(directory, directory.town.id, CENTRE_ROLES).map(({ id }) => onDuty(id, directory));
}
