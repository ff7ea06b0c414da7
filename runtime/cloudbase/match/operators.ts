/** Expression operators that mingo lacks or computes differently from the database. */
import { evalExpr } from 'mingo/core';
import * as mingo from 'mingo/operators/expression';
import { refused } from '../failure.ts';

type Operator = (doc: never, operand: never, options: never) => unknown;

/** The week of the year from 0, beginning on Sundays; days before the first Sunday are in week 0. */
const $week: Operator = (doc, operand, options) => {
  const day = mingo.$dayOfYear(doc, operand, options) as number | null | undefined;
  const weekday = mingo.$dayOfWeek(doc, operand, options) as number | null | undefined;
  if (typeof day !== 'number' || typeof weekday !== 'number') return null;
  return Math.floor((day - weekday + 7) / 7);
};

/** Cuts off the fraction; a second argument says how many decimals stay. */
const $trunc: Operator = (doc, operand, options) => {
  const values = evalExpr(doc, operand, options);
  if (Array.isArray(values) && values.length > 1) return mingo.$trunc(doc, operand, options);
  const value: unknown = Array.isArray(values) ? values[0] : values;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number') throw refused('$trunc only supports numeric types');
  return Math.trunc(value);
};

/** Where a text begins in another, in characters; -1 when it does not. */
const $indexOfCP: Operator = (doc, operand, options) => {
  const values = evalExpr(doc, operand, options);
  const [text, part, start = 0, end] = Array.isArray(values) ? (values as unknown[]) : [];
  if (text === null || text === undefined) return null;
  if (typeof text !== 'string' || typeof part !== 'string') throw refused('$indexOfCP requires strings');
  const [from, to] = [Number(start), end === undefined ? Infinity : Number(end)];
  const [whole, wanted] = [[...text], [...part]];
  for (let at = from; at + wanted.length <= Math.min(whole.length, to); at += 1)
    if (wanted.every((character, i) => whole[at + i] === character)) return at;
  return -1;
};

/** A part of a text by bytes of UTF-8; a negative length means all that is left. */
const $substrBytes: Operator = (doc, operand, options) => {
  const values = evalExpr(doc, operand, options);
  const [text, start, length] = Array.isArray(values) ? (values as unknown[]) : [];
  if (text === null || text === undefined) return '';
  if (typeof start !== 'number' || typeof length !== 'number')
    throw refused('$substrBytes needs a start and a length');
  const bytes = Buffer.from(String(text));
  if (start < 0) return '';
  const part = bytes.subarray(start, length < 0 ? bytes.length : start + length).toString();
  if (part.includes('\ufffd')) throw refused('$substrBytes: the range cuts through a character');
  return part;
};

/** Every expression operator, ours in place of mingo's. */
export const expressionOperators = {
  ...mingo,
  $week,
  $trunc,
  $indexOfCP,
  $substrBytes,
  $substr: $substrBytes,
} as unknown as typeof mingo;
