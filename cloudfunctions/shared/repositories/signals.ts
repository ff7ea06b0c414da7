/** Signals: the small documents that phones watch. They say that something changed, never what. */
import { createHash } from 'node:crypto';
import { bellName, BELLS } from '@gelin/domain';
import { change, find, type Stored } from '../cloudbase.ts';

export interface Signal {
  readonly group: string;
  /** Bells are open to anybody, groups and desks to their members. */
  readonly open: boolean;
  readonly rev: number;
  readonly at: number | null;
}

/**
 * The bell of a person: one of those that everybody shares, so that a matter can ring its reporter without
 * holding anything by which two matters of one person could be told to belong together.
 */
export function bellOf(openid: string): string {
  return bellName(createHash('sha256').update(openid).digest().readUInt16BE(0) % BELLS);
}

/** Rings the signals for something that happened at `now`: one request however many. */
export async function ring(signals: readonly string[], now: number): Promise<void> {
  if (signals.length === 0) return;
  await change('signals', { _id: { $in: [...new Set(signals)] } }, { $inc: { rev: 1 }, $max: { at: now } });
}

/** The signals of these groups. */
export async function signalsOf(groups: readonly string[]): Promise<Stored<Signal>[]> {
  return find<Signal>('signals', { _id: { $in: groups } }, { limit: groups.length });
}
