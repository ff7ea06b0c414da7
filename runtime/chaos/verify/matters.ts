/** Checks that matters are what their events make of them, that each has its reporter, and that numbers are unique. */
import { isDeepStrictEqual } from 'node:util';
import {
  countedOn,
  erasesAt,
  isRegistered,
  ledgersOf,
  listedBy,
  SEVERITIES,
  timedStep,
  type Directory,
  type Matter,
} from '@gelin/domain';
import { shortened } from './derived-id.ts';
import { doubled, missing, wrong, type Finding } from './finding.ts';
import type { History } from './history.ts';
import { matterFrom, type Stored, type StoredMatter } from './stored.ts';

/** Matters against their histories, field by field. */
export function* checkMatters(
  stored: Stored,
  histories: ReadonlyMap<string, History>,
  directory: Directory,
): Generator<Finding> {
  const there = new Map(stored.matters.map((document) => [document._id, document]));
  for (const { id, matter, broken } of histories.values()) {
    const document = there.get(id);
    if (broken) yield wrong(`history: ${broken}`, id);
    if (!document) yield missing('matter of these events', id);
    else if (matter) {
      yield* differences(document, matter);
      yield* ordering(document, matter, directory);
    }
  }
  for (const id of there.keys()) if (!histories.has(id)) yield doubled('matter without events', id);
  for (const event of stored.events)
    if (event.pending) yield wrong(`event still pending: ${event.action}`, event._id);
}

function* differences(document: StoredMatter, matter: Matter): Generator<Finding> {
  const expected = plain(matter);
  const found = plain(matterFrom(document));
  for (const name of new Set([...Object.keys(expected), ...Object.keys(found)]))
    if (!isDeepStrictEqual(expected[name], found[name])) yield wrong(`matter’s ${name}`, document._id);
}

/** What the document has beside the matter: its ledgers, its place in lists, and that time has not forgotten it. */
function* ordering(
  { _id, pressing, ledgers, wakeAt, work, past, mark, desks }: StoredMatter,
  matter: Matter,
  directory: Directory,
): Generator<Finding> {
  if (!isDeepStrictEqual([...ledgers], ledgersOf(matter, directory.settings)))
    yield wrong('matter’s ledgers', _id);
  const rank = matter.clock && matter.status !== 'answered' ? 2 - SEVERITIES.indexOf(matter.severity) : 9;
  const due = String(matter.clock?.dueAt ?? 0).padStart(16, '0');
  if (pressing !== `${String(rank)}:${due}:${_id}`) yield wrong('matter’s place in lists', _id);
  const own = listedBy(matter);
  const listed = {
    work: own.work?.map((token) => shortened(token, 9)),
    past: own.past?.map((token) => shortened(token, 9)),
    mark: shortened(own.mark, 5),
    desks: countedOn(matter),
  };
  if (!isDeepStrictEqual(plain({ work, past, mark, desks }), plain(listed)))
    yield wrong('words that lists find the matter by', _id);
  const timed = timedStep(matter, directory);
  if (timed && (wakeAt ?? Infinity) > timed.at) yield missing(`waking for ${timed.command.action}`, _id);
  const over = erasesAt(matter, directory);
  if (over !== undefined && (wakeAt ?? Infinity) > over) yield missing('waking for its term', _id);
}

/** As it looks after a way through JSON: no `undefined`. */
function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

/** Each matter has one reporter, apart from it, until it is erased; nobody is the reporter of nothing, and what was deleted is gone. */
export function* checkReporters(stored: Stored): Generator<Finding> {
  const reporters = new Set(
    stored.reporters.filter(({ matter }) => matter === undefined).map(({ _id }) => _id),
  );
  const matters = new Set(stored.matters.map(({ _id }) => _id));
  const erased = new Set(stored.erasures.filter(({ why }) => why !== 'covered').map(({ matter }) => matter));
  for (const { _id, unfinished } of stored.erasures) if (unfinished) yield missing('end of a deletion', _id);
  for (const id of matters) if (reporters.has(id) === erased.has(id)) yield missing('reporter', id);
  for (const id of reporters) if (!matters.has(id)) yield doubled('reporter without a matter', id);
}

/** What is registered has a number, no two the same, and none that the counter has not given out. */
export function* checkNumbers(stored: Stored): Generator<Finding> {
  const seen = new Set<string>();
  const given = new Map(stored.counters.map(({ _id, n }) => [_id, n]));
  for (const { _id, no, town, registeredAt } of stored.matters) {
    if (isRegistered({ ...(registeredAt !== undefined && { registeredAt }) }) !== (no !== undefined))
      yield wrong('registered without a number, or the other way round', _id);
    if (no === undefined) continue;
    if (seen.has(no)) yield doubled(`number ${no}`, _id);
    seen.add(no);
    const [year, number] = no.split('-');
    if (Number(number) > (given.get(`matters:${town}:${year}`) ?? 0))
      yield wrong(`number ${no} was never given out`, _id);
  }
}
