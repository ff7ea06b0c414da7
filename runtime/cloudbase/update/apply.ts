/** Applies an update document, operator by operator, to a copy of a document. */
import { refused } from '../failure.ts';
import { compareValues } from '../database/order.ts';
import { copyOf, isDoc, type Doc, type Value } from '../values/value.ts';
import { add, bitwise, multiply, numeric } from './arithmetic.ts';
import { addToSet, pop, pull, pullAll, push } from './arrays.ts';
import { slotsAt, type Slot } from './slot.ts';

interface Operator {
  /** Whether missing parents are made. */
  creates: boolean;
  apply(slot: Slot, operand: Value, doc: Doc): void;
}

const OPERATORS: Record<string, Operator> = {
  $set: { creates: true, apply: (slot, operand) => slot.set(copyOf(operand)) },
  $unset: { creates: false, apply: (slot) => slot.unset() },
  $inc: {
    creates: true,
    apply(slot, operand) {
      const by = numeric(operand, '$inc', slot.path);
      const value = slot.get();
      slot.set(value === undefined ? by : add(numeric(value, '$inc', slot.path), by));
    },
  },
  $mul: {
    creates: true,
    apply(slot, operand) {
      const by = numeric(operand, '$mul', slot.path);
      slot.set(multiply(numeric(slot.get() ?? 0, '$mul', slot.path), by));
    },
  },
  $min: { creates: true, apply: (slot, operand) => bounded(slot, operand, -1) },
  $max: { creates: true, apply: (slot, operand) => bounded(slot, operand, 1) },
  $bit: {
    creates: true,
    apply(slot, operand) {
      if (!isDoc(operand)) throw refused('$bit needs { and, or or xor: integer }');
      for (const [operation, by] of Object.entries(operand))
        slot.set(
          bitwise(operation, numeric(slot.get() ?? 0, '$bit', slot.path), numeric(by, '$bit', slot.path)),
        );
    },
  },
  $rename: {
    creates: false,
    apply(slot, operand, doc) {
      if (typeof operand !== 'string' || operand === '')
        throw refused('The target of $rename must be a field name');
      const value = slot.get();
      if (value === undefined) return;
      slot.unset();
      for (const target of slotsAt(doc, operand, true)) target.set(value);
    },
  },
  $push: { creates: true, apply: push },
  $addToSet: { creates: true, apply: addToSet },
  $pop: { creates: false, apply: pop },
  $pull: { creates: false, apply: pull },
  $pullAll: { creates: false, apply: pullAll },
};

/**
 * Returns the document as it is after the update; the original is left alone.
 * @throws DATABASE_REQUEST_FAILED when an operator is unknown, does not fit the value, or two want one path
 */
export function applyUpdate(original: Doc, update: Doc): Doc {
  refuseCollisions(update);
  const doc = copyOf(original);
  for (const [name, fields] of Object.entries(update)) {
    if (name === '$setOnInsert') continue;
    const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
    if (!operator) throw refused(`Unknown modifier: ${name}`);
    if (!isDoc(fields)) throw refused(`Modifiers operate on fields but ${name} was not given any`);
    for (const [path, operand] of Object.entries(fields))
      for (const slot of slotsAt(doc, path, operator.creates)) operator.apply(slot, operand, doc);
  }
  if (compareValues(doc._id, original._id) !== 0)
    throw refused("Performing an update on the path '_id' would modify the immutable field '_id'");
  return doc;
}

/** Whether this is an update document rather than a replacement. */
export const isUpdate = (data: Doc): boolean => Object.keys(data).some((key) => key.startsWith('$'));

function bounded(slot: Slot, operand: Value, way: 1 | -1): void {
  const value = slot.get();
  if (value === undefined || way * compareValues(operand, value) > 0) slot.set(copyOf(operand));
}

function refuseCollisions(update: Doc): void {
  const paths = Object.entries(update).flatMap(([name, fields]) => {
    if (!isDoc(fields)) return [];
    const targets =
      name === '$rename' ? Object.values(fields).filter((target) => typeof target === 'string') : [];
    return [...Object.keys(fields), ...targets];
  });
  const sorted = paths.sort();
  for (const [i, path] of sorted.entries()) {
    const earlier = sorted.slice(0, i).find((other) => other === path || path.startsWith(`${other}.`));
    if (earlier !== undefined)
      throw refused(`Updating the path '${path}' would create a conflict at '${earlier}'`);
  }
}
