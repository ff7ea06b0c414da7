/** A line of the journal 流水: what happened to a matter without a word or a name, chained to the line before. */
import type { MatterEvent } from '../matter/event.ts';
import type { EventActor, Holder, Moment } from '../matter/matter.ts';
import { canonical, type Digest } from './canonical.ts';

/** Who did it as far as the journal knows: the post, never the person. */
export interface LineActor {
  readonly kind: EventActor['kind'];
  readonly role?: string;
  readonly unit?: string;
  readonly department?: string;
}

/** What a line says. Everything else an event holds is in the commitment. */
export interface JournalLine {
  readonly kind: 'matter';
  readonly town: string;
  readonly event: string;
  readonly matter: string;
  /** The matter's number, on the line by which it was registered. */
  readonly no?: string;
  /** The event's own number within its matter. */
  readonly eventSeq: number;
  readonly action: string;
  readonly at: Moment;
  readonly by: LineActor;
  readonly status: string;
  readonly holder?: Holder;
  readonly commitment: string;
}

/** A line in its place. `hash` covers the line, its number and `prev`, the hash of the line before. */
export interface JournalLink extends JournalLine {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
}

/** Where a journal ends: the number and hash of its last line. Printed on what leaves the house. */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

/** The head of a journal without lines. */
export const NO_LINES: JournalHead = { seq: 0, hash: '0'.repeat(64) };

/** The line of an event with its commitment. */
export function lineOf(event: MatterEvent, commitment: string): JournalLine {
  const no = 'no' in event.content ? event.content.no : undefined;
  const { status, holder } = event.effect;
  return {
    kind: 'matter',
    town: event.town,
    event: event.id,
    matter: event.matter,
    ...(typeof no === 'string' && { no }),
    eventSeq: event.seq,
    action: event.action,
    at: event.at,
    by: postOf(event.by),
    status,
    ...(holder && { holder: { kind: holder.kind, id: holder.id } }),
    commitment,
  };
}

function postOf(by: EventActor): LineActor {
  if (by.kind !== 'member') return { kind: by.kind };
  const { kind, role, unit, department } = by;
  return { kind, role, unit, ...(department !== undefined && { department }) };
}

/** The line as the next one after `before`. */
export function link(before: JournalHead, line: JournalLine, digest: Digest): JournalLink {
  const seq = before.seq + 1;
  return { ...line, seq, prev: before.hash, hash: hashOf(before.hash, written(line, seq), digest) };
}

/** A numbered line as it is hashed. */
export function written(line: JournalLine, seq: number): string {
  return canonical({ ...line, seq });
}

/** The hash of a written line after `prev`: of both, a newline between them. */
export function hashOf(prev: string, line: string, digest: Digest): string {
  return digest(`${prev}\n${line}`);
}

/** The line in a link, without its place. */
export function lineIn({ seq: _seq, prev: _prev, hash: _hash, ...line }: JournalLink): JournalLine {
  return line;
}

/** The first digits of a hash: enough to compare by eye. */
export const CODE_DIGITS = 16;

/** The head in words, as printed: "流水至第 128 条，校验码 3f0c…". */
export function headWords({ seq, hash }: JournalHead): string {
  return seq === 0 ? '流水尚无记录' : `流水至第 ${seq} 条，校验码 ${hash.slice(0, CODE_DIGITS)}`;
}
