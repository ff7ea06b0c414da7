/** How far somebody has read in each group, and whether it is muted for them. Writing a mark rings nobody. */
import type { Moment } from '@gelin/domain';
import { add, change, find, get } from '../cloudbase.ts';
import { derivedId } from '../context.ts';

/** How many marks of a group are read: more than sit in one. */
const LIMIT = 1_000;

export interface Mark {
  readonly openid: string;
  readonly group: string;
  /** Revision of the group's signal when it was last looked at, and when that was; neither where it never was. */
  readonly rev?: number;
  readonly at?: Moment;
  readonly muted?: true;
}

/** The mark of somebody who has looked. */
export type GroupMark = Mark & { readonly at: Moment };

/** This person's marks, by group. */
export async function marksOf(openid: string): Promise<Map<string, Mark>> {
  return new Map((await find<Mark>('marks', { openid })).map((mark) => [mark.group, mark]));
}

/** This person's mark in one group. */
export async function markOf(openid: string, group: string): Promise<Mark | undefined> {
  return get<Mark>('marks', derivedId(openid, group));
}

/** The marks of everybody who has looked into the group since a moment, whoever has read least first. */
export async function marksIn(group: string, since: Moment = 0): Promise<GroupMark[]> {
  return find<GroupMark>('marks', { group, at: { $gte: since } }, { order: { at: 1 }, limit: LIMIT });
}

/** Remembers that everything up to `rev` has been seen; never that less was. */
export async function keepMark(openid: string, group: string, rev: number, at: Moment): Promise<void> {
  await keep({ openid, group, rev, at }, { $max: { rev, at } });
}

/** Remembers whether the group is muted for this person. */
export async function keepMuted(openid: string, group: string, muted: boolean): Promise<void> {
  const fresh: Mark = { openid, group, ...(muted && { muted }) };
  await keep(fresh, muted ? { $set: { muted } } : { $unset: { muted: '' } });
}

/** One request, but for the very first time. */
async function keep(fresh: Mark, operators: object): Promise<void> {
  const _id = derivedId(fresh.openid, fresh.group);
  if ((await change('marks', { _id }, operators)) > 0) return;
  if (await add('marks', { _id, ...fresh })) return;
  // Made by somebody else's hand at this very moment.
  await change('marks', { _id }, operators);
}
