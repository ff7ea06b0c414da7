/** `office.ledgers` and `office.ledger`: which ledgers there are, and a page of one: the whole, the latest number first, or a month's. */
import {
  besideCounts,
  categoryOf,
  keepsLedgers,
  LEDGERS,
  ledgerPlace,
  mayNameReporters,
  maySeePatrol,
  maySeePublicity,
  monthsBack,
  monthsKept,
  monthSpan,
  namingOf,
  OPEN,
  PATROL_KEPT_DAYS,
  STATUS_WORDS,
  type BesideKind,
  type BesideRow,
  type Matter,
  type Naming,
} from '@gelin/domain';
import type { LedgerChoice, LedgerRow, ledgers as calls, LedgerOutputs } from '@gelin/contract/ledger';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import { ownSeals, sealId, sealOf, sealsOf } from '../shared/repositories/seals.ts';
import { besidePiece } from './beside.ts';
import { keeping, ledgerNamed, ownLedgersOf, readableBy } from './keeping.ts';
import { sealFace } from './months/seals.ts';
import { piece, type Reading } from './reading.ts';

const PAGE = 50;
/** A filtered ledger is read on until a page has something on it, a few times. */
const TRIES = 4;
const MONTHS = 24;

export async function ledgers(
  _: z.output<typeof calls.ledgers>,
  caller: Caller,
): Promise<LedgerOutputs['ledgers']> {
  const { town, member } = await keeping(caller);
  const months = monthsBack(caller.now, MONTHS);
  const [own, sealed, walked] = await Promise.all([
    ownLedgersOf(town),
    ownSeals(town),
    sealsOf(town, 'walk'),
  ]);
  return {
    ledgers: [
      ...LEDGERS.map(({ key, title, kind }) => ({
        key,
        title,
        own: false,
        ...(kind === 'patrols' && {
          months: monthsOr(monthsKept(months, PATROL_KEPT_DAYS, caller.now), walked),
        }),
      })),
      ...own.map(({ key, title }) => ({ key, title, own: true })),
      ...droppedAmong(sealed, own),
    ],
    months,
    maySeal: keepsLedgers(member.posts),
    mayDefine: keepsLedgers(member.posts),
    mayName: mayNameReporters(member.posts),
  };
}

/** The months that are kept, and before them those that were sealed. */
function monthsOr(kept: readonly string[], sealed: readonly { readonly month: string }[]): string[] {
  const earlier = sealed.map(({ month }) => month).filter((month) => !kept.includes(month));
  return [...kept, ...earlier];
}

/** Ledgers that are made no more, with the months that were sealed of them. */
function droppedAmong(
  sealed: Awaited<ReturnType<typeof ownSeals>>,
  own: readonly { readonly key: string }[],
): LedgerChoice[] {
  const gone = sealed.filter(({ ledger }) => own.every(({ key }) => key !== ledger));
  return [...new Map(gone.map((seal) => [seal.ledger, seal])).values()].map(({ ledger: key, title }) => ({
    key,
    title,
    own: true,
    months: gone.filter((seal) => seal.ledger === key).map(({ month }) => month),
    dropped: true,
  }));
}

export async function ledger(
  input: z.output<typeof calls.ledger>,
  caller: Caller,
): Promise<LedgerOutputs['ledger']> {
  const { directory, town, member } = await keeping(caller);
  const { month } = input;
  const spec = await ledgerNamed(input.ledger, town, month);
  const span = month === undefined ? undefined : monthSpan(month);
  const seal = month === undefined ? undefined : await sealOf(town, input.ledger, month);
  const sealed = seal && { seal: sealId(town, seal.ledger, seal.month) };
  const shown = seal && { seal: sealFace(seal) };
  if (spec.kind !== 'matters') {
    const reading = { town, directory, ...(span && { span }), ...sealed };
    const { rows, next } = await besidePiece(spec.kind, reading, input.cursor, PAGE);
    const row = besideRow(spec.kind, town, member);
    return {
      title: spec.title,
      rows: rows.map(row),
      ...(next !== undefined && { cursor: next }),
      ...shown,
    };
  }
  const reading: Reading = {
    town,
    spec: seal?.spec ?? spec,
    before: Math.min(caller.now + 1, span?.to ?? Infinity),
    ...(span && { span }),
    ...sealed,
  };
  const mayRead = readableBy(member);
  const rows: LedgerRow[] = [];
  let cursor = input.cursor;
  for (
    let tried = 0;
    tried < TRIES && (tried === 0 || cursor !== undefined) && rows.length < PAGE / 2;
    tried += 1
  ) {
    const { matters, next } = await piece(reading, cursor, PAGE, directory);
    rows.push(...matters.filter(mayRead).map((matter) => rowOf(matter, namingOf(directory))));
    cursor = next;
  }
  return {
    title: reading.spec.title,
    rows,
    ...(cursor !== undefined && { cursor }),
    ...shown,
  };
}

function rowOf(matter: Matter, { nameOf, settings }: Naming): LedgerRow {
  return {
    matter: matter.id,
    no: matter.no ?? '',
    category: categoryOf(matter.category, settings)?.name ?? '',
    place: ledgerPlace(matter, nameOf),
    status: STATUS_WORDS[matter.status],
    registeredAt: matter.registeredAt ?? matter.reportedAt,
    open: OPEN.includes(matter.status),
  };
}

/** What is no matter leads to where it is read, by those who read all of the town's; its number is when it was. */
function besideRow(kind: BesideKind, town: string, { _id, posts }: MemberDocument) {
  const anywhere = { member: '', path: [town] };
  const opens =
    (kind === 'patrols' && maySeePatrol(posts, _id, anywhere) && 'patrols') ||
    (kind === 'publicity' && maySeePublicity(posts, _id, anywhere) && 'publicities');
  return (row: BesideRow): LedgerRow => {
    const { id, at, cells } = row;
    return {
      matter: '',
      no: cells['startedAt'] ?? cells['date'] ?? cells['at'] ?? '',
      category: cells['topic'] ?? cells['role'] ?? cells['text'] ?? '',
      place: cells['unit'] ?? cells['by'] ?? '',
      status: '',
      registeredAt: at,
      open: false,
      beside: { id, counts: besideCounts(kind, row), ...(opens && { opens }) },
    };
  };
}
