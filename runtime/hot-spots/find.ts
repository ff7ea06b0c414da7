/** The hot spots among messages of a file: who belongs together, most heated first. */
import { gatherAll, heatOf, signatureOf, suggestCategory, type Signature } from '@gelin/domain';
import type { Message } from './messages.ts';

export interface FoundSpot {
  /** What the message says that is read most, or came first. */
  readonly title: string;
  /** Ids, oldest first. */
  readonly members: readonly string[];
  readonly heat: number;
  /** How many agreed with one of them. */
  readonly up: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/** Spots of at least `least` messages, each at most `days` days after the one before; 0 for no such bound. */
export function findSpots(messages: readonly Message[], least: number, days: number): FoundSpot[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return gatherAll(messages.map(signatureFor))
    .map((ids) => ids.flatMap((id) => byId.get(id) ?? []).sort((one, other) => one.at - other.at))
    .flatMap((group) => (days > 0 ? runsOf(group, days * DAY) : [group]))
    .filter((group) => group.length >= least)
    .map(spotOf)
    .sort((one, other) => other.heat - one.heat);
}

/** Nobody has filed a message: what it may be filed under is suggested. */
export function signatureFor({ id, text, at }: Message): Signature {
  return signatureOf({ id, text, at, categories: suggestCategory(text).map(({ code }) => code) });
}

const DAY = 24 * 3_600_000;

/** Parts a group where nobody wrote for longer than that. */
function runsOf(group: readonly Message[], gap: number): Message[][] {
  const runs: Message[][] = [];
  for (const message of group) {
    const last = runs.at(-1)?.at(-1);
    if (last && message.at - last.at <= gap) runs.at(-1)?.push(message);
    else runs.push([message]);
  }
  return runs;
}

function spotOf(group: readonly Message[]): FoundSpot {
  const [loudest] = [...group].sort((one, other) => other.up - one.up || one.at - other.at);
  return {
    title: loudest?.text.split('\n', 1)[0] ?? '',
    members: group.map(({ id }) => id),
    heat: heatOf(group.map(({ at, up }) => ({ at, joined: up }))),
    up: group.reduce((sum, { up }) => sum + up, 0),
    from: group[0]?.at ?? 0,
    until: group.at(-1)?.at ?? 0,
  };
}
