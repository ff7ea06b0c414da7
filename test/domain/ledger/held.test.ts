/** What is compared of a stored matter: all that ledgers and figures read of it, and by what it is found for them. */
import {
  alteredIn,
  countedOn,
  countedRow,
  daysOf,
  HELD_FIELDS,
  ledgersOf,
  PARTS,
  struckOff,
  tallyOf,
  type Matter,
} from '@gelin/domain';
import { after, closed, RATE } from '../story.ts';
import { NAMING, SETTINGS } from '../town.ts';

const matter = after(closed(), 'reporter', RATE);
const found = { ledgers: ledgersOf(matter, SETTINGS), desks: countedOn(matter) };

test('every field that a ledger or a figure reads is compared, but its id and town', () => {
  const read = new Set<string>();
  const watched = new Proxy(matter, {
    get(target, field) {
      read.add(String(field));
      return Reflect.get(target, field) as unknown;
    },
  });
  for (const { cell, code } of PARTS) {
    cell(watched, NAMING);
    code?.(watched);
  }
  struckOff(watched);
  countedRow(watched);
  for (const day of daysOf(watched)) tallyOf([watched], day);
  countedOn(watched);
  ledgersOf(watched, SETTINGS);
  for (const field of ['id', 'town', 'seq']) read.delete(field);
  expect([...read].filter((field) => !HELD_FIELDS.some((held) => held === field))).toEqual([]);
});

test('as its events have made it, nothing differs, in whatever order its fields come', () => {
  const stored = Object.fromEntries(Object.entries(matter).reverse()) as unknown as Matter;
  expect(alteredIn(stored, { ...found, desks: [...found.desks].reverse() }, matter)).toEqual([]);
});

test('what was changed by hand is named, and so is what it is no longer found by', () => {
  const { closedAt = 0, rating: _rating, ...rest } = matter;
  const changed: Matter = { ...rest, status: 'handling', category: '0806', closedAt: closedAt - 1 };
  expect(alteredIn(changed, found, matter)).toEqual(['category', 'status', 'rating', 'closedAt']);
  expect(alteredIn(matter, { ledgers: [], desks: [] }, matter)).toEqual(['ledgers', 'desks']);
});

test('a category that the town files elsewhere since then is no change by hand', () => {
  expect(alteredIn(matter, { ...found, ledgers: ['demand'] }, matter)).toEqual([]);
});
