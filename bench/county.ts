/**
 * A county's day by the real rules: 36 towns, 494 villages, 4,473 grids, 20,000 tips. People are a model (its numbers stand
 * in the notes), units are made up, what a call costs is measured on the embedded CloudBase.
 */
import { ROLES, type Role } from '@gelin/domain';
import { chanceOf } from '../runtime/replay/chance.ts';
import { percentiles } from '../runtime/replay/report.ts';
import { bookOf, type Book } from './county/book.ts';
import { measuredCosts, type CallName, type Costs } from './county/costs.ts';
import { ASSUMED } from './county/people.ts';
import { county, TOWNS } from './county/units.ts';
import type { BenchRow, Measurement } from './row.ts';

const TIPS = 20_000;
const SEED = 20_270_302;
/** The clock function, once a minute. */
const TICKS = 24 * 60;

export async function measure(tips = TIPS, towns = TOWNS): Promise<Measurement> {
  const began = performance.now();
  const costs = await measuredCosts();
  const books = county(towns).map((directory, n, { length }) => {
    const share = Math.floor(((n + 1) * tips) / length) - Math.floor((n * tips) / length);
    if (process.stderr.isTTY) process.stderr.write(`\r  town ${n + 1} of ${length}  `);
    return bookOf(directory, share, chanceOf(SEED + n), (other) => chanceOf(SEED + 1_000 * other + n));
  });
  const rows: BenchRow[] = [
    ...ASSUMED,
    ...headRows(books),
    ...waitRows(books),
    ...callRows(books, costs, tips),
    { label: 'simulated in', value: (performance.now() - began) / 1_000, unit: 's' },
  ];
  return { name: `A county's day: ${tips.toLocaleString('en')} tips (simulated)`, rows };
}

function headRows(books: readonly Book[]): BenchRow[] {
  const heads = books.flatMap((book) => book.heads);
  return ROLES.flatMap((role: Role): BenchRow[] => {
    const own = heads.filter((head) => head.role === role);
    if (own.length === 0) return [];
    const mean = (of: (head: (typeof own)[number]) => number) =>
      own.reduce((sum, head) => sum + of(head), 0) / own.length;
    const shown = mean(({ cards, digests }) => cards + digests);
    const messages = mean((head) => head.messages);
    const most = Math.max(...own.map(({ cards, digests }) => cards + digests));
    const note =
      `${mean(({ cards }) => cards).toFixed(1)} cards + ${mean(({ digests }) => digests).toFixed(1)} digests a head ` +
      `(most ${most}); notices ${mean(({ notices }) => notices).toFixed(1)} listed, ` +
      `${mean(({ pushes }) => pushes).toFixed(1)} pushed; ${own.length} people`;
    return [
      { label: `${role}: cards and digests`, value: shown, unit: '', note },
      {
        label: `${role}: ÷ one message a tip to every group`,
        value: messages === 0 ? NaN : shown / messages,
        unit: '×',
        note: `${messages.toFixed(1)} messages a head`,
      },
    ];
  });
}

function waitRows(books: readonly Book[]): BenchRow[] {
  const longest = (of: (book: Book) => number) => Math.max(...books.map(of)) / 60_000;
  const taken = books
    .flatMap(({ matters }) => matters)
    .flatMap(({ status, reportedAt, handling, closedAt }) =>
      status === 'reported' ? [] : [((handling?.startedAt ?? closedAt ?? reportedAt) - reportedAt) / 60_000],
    );
  const { p50, p95 } = percentiles(taken);
  return [
    {
      label: 'longest wait of an urgent notice',
      value: longest((book) => book.urgentNotice),
      unit: 'min',
      atMost: 0,
    },
    {
      label: 'longest wait of another notice',
      value: longest((book) => book.notice),
      unit: 'min',
      note: 'quiet hours',
    },
    {
      label: 'longest until a card rose',
      value: longest((book) => book.rising),
      unit: 'min',
      note: 'by its limit',
    },
    { label: 'taken up, p50', value: p50, unit: 'min', note: `p95 ${p95.toFixed(0)} min, as assumed` },
  ];
}

function callRows(books: readonly Book[], costs: Costs, tips: number): BenchRow[] {
  const sum = (of: (book: Book) => number) => books.reduce((total, book) => total + of(book), 0);
  const acting: Partial<Record<CallName, number>> = {
    submit: sum(({ steps }) => steps.tip),
    read: sum(({ steps }) => steps.person),
    act: sum(({ steps }) => steps.person),
    tick: TICKS,
  };
  const reading = (of: (book: Book) => Book['reading']): Partial<Record<CallName, number>> => ({
    list: sum((book) => of(book).list),
    openFeed: sum((book) => of(book).openFeed),
    feed: sum((book) => of(book).feed),
    seen: sum((book) => of(book).seen),
  });
  const cards = { ...acting, say: sum(({ steps }) => steps.said), ...reading((book) => book.reading) };
  const floods = { ...acting, ...reading((book) => book.floods) };
  const calls = (of: Partial<Record<CallName, number>>) =>
    (Object.values(of).reduce((total, n) => total + n, 0) / tips) * 1_000;
  const events = sum(({ steps }) => steps.tip + steps.person + steps.timer);
  const requests = (of: Partial<Record<CallName, number>>) =>
    ((Object.entries(of).reduce(
      (total, [name, n]) => total + (name === 'tick' ? 0 : n * costs[name as CallName]),
      0,
    ) +
      events * costs.tick +
      TICKS) /
      tips) *
    1_000;
  const note = Object.entries(cards)
    .map(([name, n]) => `${name} ${Math.round((n / tips) * 1_000)}`)
    .join(', ');
  const costNote = Object.entries(costs)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
  return [
    { label: 'function calls per 1,000 tips', value: calls(cards), unit: '', note },
    { label: 'of these while a phone is rung', value: ((cards.feed ?? 0) / tips) * 1_000, unit: '' },
    {
      label: 'with one message a tip, while rung',
      value: ((floods.feed ?? 0) / tips) * 1_000,
      unit: '',
      note: 'tips alone: no talk, no changes',
    },
    { label: 'with one message a tip, in all', value: calls(floods), unit: '' },
    { label: 'SDK requests per 1,000 tips', value: requests(cards), unit: '', note: `a call: ${costNote}` },
    { label: 'with one message a tip', value: requests(floods), unit: '' },
    {
      label: 'steps that time took per 1,000 tips',
      value: (sum(({ steps }) => steps.timer) / tips) * 1_000,
      unit: '',
    },
  ];
}
