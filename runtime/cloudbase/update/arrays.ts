/** Update operators on arrays: push, pop, pull, pullAll, addToSet. */
import { testOf } from '../match/filter.ts';
import { compareValues, sorted } from '../database/order.ts';
import { refused } from '../failure.ts';
import { copyOf, isDoc, isNumeric, toNumber, type Doc, type Value } from '../values/value.ts';
import { BSONRegExp } from 'bson';
import type { Slot } from './slot.ts';

export function push(slot: Slot, operand: Value): void {
  const array = arrayIn(slot, '$push') ?? [];
  const modified = isDoc(operand) && Object.hasOwn(operand, '$each');
  const { $each, $position, $sort, $slice, ...unknown } = modified ? operand : { $each: [operand] };
  const [extra] = Object.keys(unknown);
  if (extra !== undefined) throw refused(`Unrecognized clause in $push: ${extra}`);
  if (!Array.isArray($each)) throw refused('The argument to $each in $push must be an array');
  const at = integer($position, '$position') ?? array.length;
  const start = at < 0 ? Math.max(0, array.length + at) : at;
  let result = [...array.slice(0, start), ...$each.map((item) => copyOf(item)), ...array.slice(start)];
  if ($sort !== undefined) result = inOrder(result, $sort);
  const keep = integer($slice, '$slice');
  if (keep !== undefined) result = keep < 0 ? result.slice(keep) : result.slice(0, keep);
  slot.set(result);
}

export function addToSet(slot: Slot, operand: Value): void {
  const array = [...(arrayIn(slot, '$addToSet') ?? [])];
  const each = isDoc(operand) && Object.hasOwn(operand, '$each') ? operand.$each : [operand];
  if (!Array.isArray(each)) throw refused('The argument to $each in $addToSet must be an array');
  for (const item of each)
    if (!array.some((known) => compareValues(known, item) === 0)) array.push(copyOf(item));
  slot.set(array);
}

export function pop(slot: Slot, operand: Value): void {
  const way = isNumeric(operand) ? toNumber(operand) : undefined;
  if (way !== 1 && way !== -1) throw refused('$pop expects 1 or -1');
  const array = arrayIn(slot, '$pop');
  if (array) slot.set(way === 1 ? array.slice(0, -1) : array.slice(1));
}

export function pullAll(slot: Slot, operand: Value): void {
  if (!Array.isArray(operand)) throw refused('$pullAll requires an array argument');
  const array = arrayIn(slot, '$pullAll');
  if (array) slot.set(array.filter((item) => !operand.some((gone) => compareValues(gone, item) === 0)));
}

export function pull(slot: Slot, operand: Value): void {
  const array = arrayIn(slot, '$pull');
  if (!array) return;
  const matches = elementTest(operand);
  slot.set(array.filter((item) => !matches(item)));
}

function elementTest(operand: Value): (item: Value) => boolean {
  const onElement =
    operand instanceof BSONRegExp ||
    (isDoc(operand) && Object.keys(operand).some((key) => key.startsWith('$')));
  if (onElement) {
    const test = testOf({ element: operand });
    return (item) => test({ element: item });
  }
  if (isDoc(operand)) {
    const test = testOf(operand);
    return (item) => isDoc(item) && test(item);
  }
  return (item) => compareValues(item, operand) === 0;
}

function inOrder(items: Value[], order: Value): Value[] {
  const wrapped = items.map((item, id) => ({ doc: { item } as Doc, id }));
  const ways: [string, Value][] = isDoc(order)
    ? Object.entries(order).map(([path, way]) => [`item.${path}`, way])
    : [['item', order]];
  const spec = ways.map(([path, way]): [string, 1 | -1] => {
    const direction = isNumeric(way) ? toNumber(way) : way;
    if (direction !== 1 && direction !== -1)
      throw refused('The $sort of $push must be 1 or -1, or name fields');
    return [path, direction];
  });
  return sorted(wrapped, spec).map(({ doc }) => doc.item as Value);
}

function arrayIn(slot: Slot, operator: string): Value[] | undefined {
  const value = slot.get();
  if (value === undefined || Array.isArray(value)) return value;
  throw refused(`The field '${slot.path}' must be an array to apply ${operator}`);
}

function integer(value: Value | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  const number = isNumeric(value) ? toNumber(value) : NaN;
  if (!Number.isInteger(number)) throw refused(`The value for ${name} must be an integer`);
  return number;
}
