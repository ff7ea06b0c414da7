/** What is counted of a month: each day against its matters, and what each desk is told of the month against its days. */
import {
  daysOfMonth,
  deskTallies,
  monthOf,
  monthSpan,
  sameCells,
  type DeskTally,
  type JournalHead,
} from '@gelin/domain';
import { talliesWaiting } from '../../shared/repositories/events.ts';
import { daysFigured } from '../../shared/repositories/figured.ts';
import { dayCounted, fillingOfTallies, talliesIn } from '../../shared/repositories/tallies.ts';
import { headsOf, toldIn } from '../../shared/repositories/tally-months.ts';
import type { Verified } from './piece.ts';

/** Days counted at once. */
const ABREAST = 5;
const NOTHING: DeskTally = { kinds: [], places: [] };

/** One month, the first where none is named. */
export async function ofMonth(town: string, month: string, from: JournalHead): Promise<Verified> {
  const figured = await daysFigured(town);
  if (!figured) return {};
  const wanted = month === '' ? monthOf(figured.from) : month;
  const first = await differing(town, wanted);
  // Looked at twice: a step may have been counted between reading the matters and their day.
  const second = first && first.length > 0 ? await differing(town, wanted) : first;
  const { to } = monthSpan(wanted);
  return {
    ...(first && second
      ? { miscounted: second.filter((name) => first.includes(name)) }
      : { uncompared: [wanted] }),
    ...(to < figured.to && { next: { from, month: monthOf(to) } }),
  };
}

/**
 * Days that count otherwise than their matters, apart from those that wait to be counted; and the month, where a desk is told
 * something else of it. `undefined` where that cannot be said: too much waits, or older tallies are still being filled.
 */
async function differing(town: string, month: string): Promise<string[] | undefined> {
  const days = daysOfMonth(month);
  const counted = new Map<string, Awaited<ReturnType<typeof dayCounted>>>();
  for (let start = 0; start < days.length; start += ABREAST)
    await Promise.all(
      days.slice(start, start + ABREAST).map(async (day) => counted.set(day, await dayCounted(town, day))),
    );
  const [waiting, { done }] = await Promise.all([talliesWaiting(), fillingOfTallies()]);
  if (!waiting || !done) return undefined;
  const [kept, told, [head]] = await Promise.all([
    talliesIn(town, month),
    toldIn(town, month),
    headsOf(town, [month]),
  ]);
  const cells = new Map(kept.map((tally) => [tally.day, tally.cells]));
  const wrong = days.filter(
    (day) => !waiting.has(`${town}:${day}`) && !sameCells(cells.get(day) ?? [], counted.get(day) ?? []),
  );
  if (!head || head.stale !== undefined) return wrong;
  const due = deskTallies(kept.flatMap((tally) => tally.cells));
  const known = new Map(told.map((tally) => [tally.desk, tally]));
  const desks = [...new Set([...due.keys(), ...known.keys()])];
  const same = desks.every((desk) => isSame(due.get(desk) ?? NOTHING, known.get(desk) ?? NOTHING));
  return same ? wrong : [...wrong, month];
}

const isSame = (one: DeskTally, other: DeskTally) =>
  sameCells(one.kinds, other.kinds) && sameCells(one.places, other.places);
