/** Expression operators that mingo lacks or computes differently from the database. */
import { evalExpr } from 'mingo/core';
import * as mingo from 'mingo/operators/expression';
import { refused } from '../failure.ts';
import { accumulatingExpressions } from './accumulators.ts';
import { comparisons } from './comparisons.ts';

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

/** The year that the ISO week of a date belongs to: that of its Thursday. */
const $isoWeekYear: Operator = (doc, operand, options) => {
  const year = mingo.$year(doc, operand, options) as number | null | undefined;
  const month = mingo.$month(doc, operand, options) as number;
  const week = mingo.$isoWeek(doc, operand, options) as number;
  if (typeof year !== 'number') return null;
  if (month === 1 && week > 50) return year - 1;
  return month === 12 && week === 1 ? year + 1 : year;
};

/** A date read from text, by a format or in the ISO form. */
const $dateFromString: Operator = (doc, operand, options) => {
  const { dateString, format, timezone, onNull, onError } = evalExpr(doc, operand, options) as Record<
    string,
    unknown
  >;
  if (dateString === null || dateString === undefined) return onNull ?? null;
  const date =
    typeof dateString !== 'string'
      ? undefined
      : format === undefined
        ? isoDate(dateString, timezone)
        : (mingo.$dateFromString(doc, operand, options) as Date | undefined);
  if (date && !Number.isNaN(date.getTime())) return date;
  if (onError !== undefined) return onError;
  throw refused(`Error parsing date string '${String(dateString).slice(0, 100)}'`);
};

function isoDate(text: string, timezone: unknown): Date | undefined {
  const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/;
  const [matched, day, time = '00:00', offset] = form.exec(text.trim()) ?? [];
  if (matched === undefined || (offset !== undefined && timezone !== undefined)) return undefined;
  const date = new Date(`${day}T${time}${(offset ?? 'Z').replace(/(\d{2})(\d{2})$/, '$1:$2')}`);
  if (timezone === undefined || Number.isNaN(date.getTime())) return date;
  const parts = { date, timezone } as never;
  const shown = mingo.$dateToString(
    {} as never,
    { date, timezone, format: '%Y-%m-%dT%H:%M:%S.%LZ' } as never,
    parts,
  );
  return new Date(2 * date.getTime() - new Date(shown as string).getTime());
}

/** The branch whose case holds. */
const $switch: Operator = (doc, operand, options) => {
  const { branches, ...rest } = operand as {
    branches: { case: unknown; then: unknown }[];
    default?: unknown;
  };
  if (!Array.isArray(branches) || branches.length === 0)
    throw refused('$switch requires at least one branch');
  for (const branch of branches)
    if (isTrue(evalExpr(doc, branch.case as never, options)))
      return evalExpr(doc, branch.then as never, options);
  if (!('default' in rest))
    throw refused('$switch could not find a matching branch, and no default was given');
  return evalExpr(doc, rest.default as never, options);
};

const isTrue = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && value !== 0;

/** `%G` is the year of the ISO week, which mingo takes for the calendar's. */
const $dateToString: Operator = (doc, operand, options) => {
  const spec = operand as { date: unknown; format?: unknown; timezone?: unknown };
  if (typeof spec.format !== 'string' || !spec.format.includes('%G'))
    return mingo.$dateToString(doc, operand, options);
  const year = $isoWeekYear(doc, { date: spec.date, timezone: spec.timezone ?? 'UTC' } as never, options);
  const format = spec.format.replaceAll('%G', String(year));
  return mingo.$dateToString(doc, { ...spec, format } as never, options);
};

const cased =
  (name: '$toUpper' | '$toLower'): Operator =>
  (doc, operand, options) =>
    mingo[name](doc, operand, options) ?? '';

/** The longest list that $range may make. */
const LONGEST_RANGE = 1_000_000;

const $range: Operator = (doc, operand, options) => {
  const [start, end, step = 1] = evalExpr(doc, operand, options) as unknown[];
  if (![start, end, step].every((n) => Number.isInteger(n)) || step === 0)
    throw refused('$range needs integers, and a step other than 0');
  if (Math.abs((Number(end) - Number(start)) / Number(step)) > LONGEST_RANGE)
    throw refused(`$range makes ${LONGEST_RANGE} elements at most`);
  return mingo.$range(doc, [start, end, step] as never, options);
};

/** Where a text begins in another, counted in characters or in bytes of UTF-8; -1 when it does not. */
const position =
  (name: string, units: (text: string) => readonly (string | number)[]): Operator =>
  (doc, operand, options) => {
    const values = evalExpr(doc, operand, options);
    const [text, part, start = 0, end] = Array.isArray(values) ? (values as unknown[]) : [];
    if (text === null || text === undefined) return null;
    if (typeof text !== 'string' || typeof part !== 'string') throw refused(`${name} requires strings`);
    const [from, to] = [Number(start), end === undefined ? Infinity : Number(end)];
    if (!(from >= 0) || !(to >= 0)) throw refused(`${name} requires places from 0 on`);
    const [whole, wanted] = [units(text), units(part)];
    for (let at = from; at + wanted.length <= Math.min(whole.length, to); at += 1)
      if (wanted.every((unit, i) => whole[at + i] === unit)) return at;
    return -1;
  };
const $indexOfCP = position('$indexOfCP', (text) => [...text]);
const $indexOfBytes = position('$indexOfBytes', (text) => [...Buffer.from(text)]);

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
  ...comparisons,
  ...accumulatingExpressions,
  $week,
  $isoWeekYear,
  $dateFromString,
  $dateToString,
  $switch,
  $range,
  $toUpper: cased('$toUpper'),
  $toLower: cased('$toLower'),
  $indexOfBytes,
  $trunc,
  $indexOfCP,
  $substrBytes,
  $substr: $substrBytes,
} as unknown as typeof mingo;
