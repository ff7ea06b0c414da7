/**
 * Months as stored: what each desk is told of a month, made of its days; and one head a town and month, which says
 * whether a day has been counted anew since.
 */
import type { DeskTally, Moment } from '@gelin/domain';
import { add, change, find, put, type Stored } from '../cloudbase.ts';

/** `desk` is a unit, or `@` and a department; `=` and the town where it is the head. */
export type MonthDocument = Stored<
  { readonly desk: string; readonly town: string; readonly month: string } & DeskTally
>;

export type MonthHead = Stored<{
  readonly desk: string;
  readonly town: string;
  readonly month: string;
  /** Since a day of it was counted anew after its desks were told. */
  readonly stale?: Moment;
}>;

const headOf = (town: string) => `=${town}`;

/** A day of the month was counted anew: what desks were told of the month holds no longer. */
export async function moveMonth(town: string, month: string, at: Moment): Promise<void> {
  const _id = `${headOf(town)}:${month}`;
  if ((await change('tallyMonths', { _id }, { $set: { stale: at } })) > 0) return;
  await add('tallyMonths', { _id, desk: headOf(town), town, month, stale: at });
}

/** Months that are to be told anew, the oldest first. */
export async function staleMonths(limit: number): Promise<MonthHead[]> {
  return find<MonthHead>('tallyMonths', { stale: { $gt: 0 } }, { order: { stale: 1 }, limit });
}

/** The heads of these months; a month without one has no matters. */
export async function headsOf(town: string, months: readonly string[]): Promise<MonthHead[]> {
  if (months.length === 0) return [];
  const where = { desk: headOf(town), month: { $in: months } };
  return find<MonthHead>('tallyMonths', where, { limit: 1_000 });
}

/** The desks that were told something of the month before. */
export async function desksTold({ town, month }: MonthHead): Promise<string[]> {
  const told = { town, month, desk: { $gt: '' } };
  const options = { order: { desk: 1 }, limit: 1_000, projection: { desk: 1 } } as const;
  const found = await find<{ desk: string }>('tallyMonths', told, options);
  return found.map(({ desk }) => desk).filter((desk) => desk !== headOf(town));
}

/** What every desk is told of a month, desk after desk. */
export async function toldIn(town: string, month: string): Promise<MonthDocument[]> {
  const told: MonthDocument[] = [];
  for (let after = ''; ;) {
    const where = { town, month, desk: { $gt: after } };
    const page = await find<MonthDocument>('tallyMonths', where, { order: { desk: 1 }, limit: 1_000 });
    told.push(...page.filter(({ desk }) => desk !== headOf(town)));
    const last = page.at(-1);
    if (!last || page.length < 1_000) return told;
    after = last.desk;
  }
}

/** Keeps what a desk is told of a month. */
export async function keepMonth(desk: string, { town, month }: MonthHead, tally: DeskTally): Promise<void> {
  await put('tallyMonths', `${desk}:${month}`, { desk, town, month, ...tally });
}

/** All desks are told, unless a day was counted anew meanwhile. */
export async function monthTold({ _id, stale }: MonthHead): Promise<void> {
  await change('tallyMonths', { _id, stale }, { $unset: { stale: '' } });
}

/** What a desk is told of these months. */
export async function monthsOf(desk: string, months: readonly string[]): Promise<MonthDocument[]> {
  if (months.length === 0) return [];
  return find<MonthDocument>('tallyMonths', { desk, month: { $in: months } }, { limit: 1_000 });
}
