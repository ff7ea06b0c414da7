/** One life multiplied: the same documents for another matter, another moment, another number and another person. */
import { encode } from '../../runtime/cloudbase/values/ejson.ts';
import type { Doc, Value } from '../../runtime/cloudbase/values/value.ts';

/** What sets a copy apart. */
export interface Identity {
  /** As long as the ids of the prototype: 24 characters. */
  readonly id: string;
  /** Milliseconds by which everything happened at another time. */
  readonly shift: number;
  readonly openid: string;
  readonly bell: string;
  /** Its number on the ledgers, where it has one. */
  readonly no: string;
  /** When the clock function looks at it next; an open matter of the past must not wake the clock of today. */
  readonly wakeAt: number;
}

/** A copy as it is stored: the body as text, and the fields that indexes read. */
export interface Copy {
  readonly id: string;
  readonly body: string;
  readonly indexed: Doc;
}

export type Copier = (identity: Identity) => Copy;

/** Everything at or above is a moment in milliseconds. */
const MOMENT = 1e12;
/** Marks in a text, each filled in for each copy. */
const SLOT = /\u0001(id|openid|bell|no|wakeAt|at(\d+)|pad(\d+))\u0001/;

type Piece = (identity: Identity) => string;

/**
 * A copier of one document. `own` is the matter's id, `fields` are those that the collection's indexes read.
 * The document is written out once, cut where copies differ, and put together for each copy.
 */
export function copierOf(prototype: Doc, own: string, fields: readonly string[]): Copier {
  const marked = mark(prototype, own, '') as Doc;
  const pieces = piecesOf(encode(marked));
  const id = piecesOf(String(marked._id));
  const indexed = fields.map((field) => [field, valueOf(prototype[field], marked[field])] as const);
  return (identity) => {
    const read: Doc = {};
    for (const [field, value] of indexed) {
      const own = value(identity);
      if (own !== undefined) read[field] = own;
    }
    return { id: filled(id, identity), body: filled(pieces, identity), indexed: read };
  };
}

/** The document with a mark wherever copies differ. */
function mark(value: Value | undefined, own: string, field: string): Value {
  if (typeof value === 'number' && value >= MOMENT)
    return field === 'wakeAt' ? '\u0001wakeAt\u0001' : `\u0001at${value}\u0001`;
  if (typeof value === 'string') return markText(value, own, field);
  if (Array.isArray(value)) return value.map((item) => mark(item, own, field));
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(
    Object.entries(value as Doc).map(([name, item]) => [name, mark(item, own, name)]),
  );
}

function markText(text: string, own: string, field: string): string {
  if (field === 'no') return '\u0001no\u0001';
  if (field === 'openid') return '\u0001openid\u0001';
  if (field === 'bells') return '\u0001bell\u0001';
  const padded = text.replace(/\b0{3}(\d{13})\b/, '\u0001pad$1\u0001');
  return padded.replaceAll(own, '\u0001id\u0001');
}

/** Texts and slots in turn; a moment that stood as a text of its own becomes the number it is. */
function piecesOf(text: string): (string | Piece)[] {
  const written = text
    .replace(/"\\u0001(at\d+|wakeAt)\\u0001"/g, '{"$numberLong":"\u0001$1\u0001"}')
    .replaceAll('\\u0001', '\u0001');
  const pieces: (string | Piece)[] = [];
  for (let rest = written; ;) {
    const found = SLOT.exec(rest);
    if (!found) return [...pieces, rest];
    pieces.push(rest.slice(0, found.index), slotOf(found));
    rest = rest.slice(found.index + found[0].length);
  }
}

function slotOf([, name = '', at, pad]: RegExpExecArray): Piece {
  const base = Number(at ?? pad);
  if (at !== undefined) return ({ shift }) => String(base + shift);
  if (pad !== undefined) return ({ shift }) => `000${base + shift}`;
  if (name === 'wakeAt') return ({ wakeAt }) => String(wakeAt);
  const key = name as 'id' | 'openid' | 'bell' | 'no';
  return (identity) => identity[key];
}

function filled(pieces: readonly (string | Piece)[], identity: Identity): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(identity);
  return text;
}

/** What an index reads of one field: the same for all copies, a shifted moment, or a text of its own. */
function valueOf(
  prototype: Value | undefined,
  marked: Value | undefined,
): (of: Identity) => Value | undefined {
  if (typeof marked !== 'string' || marked === prototype) return () => prototype;
  if (marked === '\u0001wakeAt\u0001') return ({ wakeAt }) => wakeAt;
  if (typeof prototype === 'number') return ({ shift }) => prototype + shift;
  const pieces = piecesOf(marked);
  return (identity) => filled(pieces, identity);
}
