/** Walks the candidates of a plan in order, a page at a time, so that a limit stops the reading early. */
import type { Bindable, Row, Sqlite } from './sqlite.ts';
import { bytesOf } from './sqlite.ts';
import type { Collection } from './catalog.ts';
import { ID_INDEX, type KeyRange, type Plan } from './planner.ts';
import { storedFrom, type Stored } from './records.ts';

interface Entry {
  key: Buffer;
  stored: Stored;
}

const FIRST_PAGE = 16;
const LARGEST_PAGE = 512;

/** Documents of a plan, each once; in index order when the plan is sorted. */
export function* candidates(sqlite: Sqlite, collection: Collection, plan: Plan): Generator<Stored> {
  const seen = new Set<number>();
  const cursors = plan.ranges.map((range) => entriesIn(sqlite, collection, plan, range));
  const entries = plan.sorted && cursors.length > 1 ? merged(cursors, plan) : concatenated(cursors);
  for (const { stored } of entries) {
    if (seen.has(stored.id)) continue;
    seen.add(stored.id);
    yield stored;
  }
}

/** Every document of a collection in order of insertion. */
export function* wholeCollection(sqlite: Sqlite, collection: Collection): Generator<Stored> {
  let after = 0;
  for (let page = FIRST_PAGE; ; page = Math.min(page * 4, LARGEST_PAGE)) {
    const rows = sqlite.all(
      'SELECT id, key, body FROM documents WHERE collection = ? AND id > ? ORDER BY id LIMIT ?',
      [collection.id, after, page],
    );
    for (const row of rows) yield storedFrom(row);
    if (rows.length < page) return;
    after = rows.at(-1)?.id as number;
  }
}

function* concatenated(cursors: Generator<Entry>[]): Generator<Entry> {
  for (const cursor of cursors) yield* cursor;
}

function* merged(cursors: Generator<Entry>[], plan: Plan): Generator<Entry> {
  const heads = cursors.map((cursor, i) => ({
    cursor,
    prefix: plan.ranges[i]?.prefix ?? 0,
    next: cursor.next(),
  }));
  const way = plan.reverse ? -1 : 1;
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.next.done) continue;
      if (!first || first.next.done || way * compareAfterPrefix(head, first) < 0) first = head;
    }
    if (!first || first.next.done) return;
    yield first.next.value;
    first.next = first.cursor.next();
  }
}

type Head = { prefix: number; next: IteratorResult<Entry> };

function compareAfterPrefix(a: Head, b: Head): number {
  if (a.next.done || b.next.done) return 0;
  return Buffer.compare(a.next.value.key.subarray(a.prefix), b.next.value.key.subarray(b.prefix));
}

function* entriesIn(sqlite: Sqlite, collection: Collection, plan: Plan, range: KeyRange): Generator<Entry> {
  const onId = plan.index === ID_INDEX;
  const order = plan.reverse ? 'DESC' : 'ASC';
  const beyond = plan.reverse ? '<' : '>';
  const source = onId
    ? 'SELECT key AS at, id, key, body FROM documents WHERE collection = ?'
    : 'SELECT e.key AS at, d.id, d.key, d.body FROM entries e JOIN documents d ON d.id = e.doc WHERE e.idx = ?';
  const [keyColumn, docColumn] = onId ? ['key', 'id'] : ['e.key', 'e.doc'];
  let last: Row | undefined;
  for (let page = FIRST_PAGE; ; page = Math.min(page * 4, LARGEST_PAGE)) {
    const values: Bindable[] = [onId ? collection.id : plan.index.id, range.low, range.high];
    let sql = `${source} AND ${keyColumn} >= ? AND ${keyColumn} < ?`;
    if (last) {
      sql += ` AND (${keyColumn}, ${docColumn}) ${beyond} (?, ?)`;
      values.push(bytesOf(last.at), last.id as number);
    }
    const rows = sqlite.all(`${sql} ORDER BY ${keyColumn} ${order}, ${docColumn} ${order} LIMIT ?`, [
      ...values,
      page,
    ]);
    for (const row of rows) yield { key: bytesOf(row.at), stored: storedFrom(row) };
    if (rows.length < page) return;
    last = rows.at(-1);
  }
}
