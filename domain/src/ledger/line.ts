/** Rows of a ledger made ready for a file: in order, grouped, and counted below. */
import { NATURES, OUTCOMES, SEVERITIES, SOURCES, STATUSES } from '../matter/kinds.ts';
import { RATINGS, type Matter } from '../matter/matter.ts';
import type { Naming } from '../org/naming.ts';
import { BESIDE_PARTS, type BesideRow } from './beside.ts';
import { PARTS, type Code } from './column.ts';
import { definitionOf, rowOf } from './definition.ts';
import type { LedgerSpec } from './spec.ts';
import { STRIKES } from './struck.ts';

export interface Heading {
  readonly part: string;
  readonly heading: string;
  /** Width in characters. */
  readonly width: number;
  readonly under?: string;
}

/** One row: what it shows, and by what it is put in order. */
export interface LedgerLine {
  readonly id: string;
  readonly cells: readonly string[];
  /** What it is grouped by, as it reads; '' where rows are not grouped. */
  readonly group: string;
  /** Group, then order, then number: compared one after another. */
  readonly sort: readonly [Code, Code, string];
}

/** The headings of a ledger's columns, whatever its rows are. */
export function headingsOf(spec: LedgerSpec): Heading[] {
  const parts = spec.kind === 'matters' ? PARTS : BESIDE_PARTS[spec.kind];
  return spec.columns.flatMap(({ part, heading, under }) => {
    const known = parts.find(({ key }) => key === part);
    if (!known) return [];
    return [
      { part, heading: heading ?? known.heading, width: known.width, ...(under !== undefined && { under }) },
    ];
  });
}

/** Parts whose codes are words of a closed vocabulary: they stand in its order. */
const VOCABULARIES: Readonly<Record<string, readonly Code[]>> = {
  source: SOURCES,
  nature: NATURES,
  severity: SEVERITIES,
  status: STATUSES,
  outcome: OUTCOMES,
  struckOff: STRIKES,
  rating: RATINGS,
};

/** Makes lines of matters; what the ledger asks for is looked up once. */
export function matterLines(spec: LedgerSpec, naming: Naming): (matter: Matter) => LedgerLine {
  const definition = definitionOf(spec, naming.settings);
  const group = PARTS.find(({ key }) => key === spec.groupBy);
  const order = PARTS.find(({ key }) => key === spec.order?.part);
  const codeBy = (part: typeof order, matter: Matter) => {
    const code = part?.code?.(matter);
    const ranks = VOCABULARIES[part?.key ?? ''];
    if (ranks) return code === undefined ? undefined : ranks.indexOf(code);
    return code ?? part?.cell(matter, naming);
  };
  return (matter) => ({
    id: matter.id,
    cells: rowOf(definition, matter, naming),
    group: group?.cell(matter, naming) ?? '',
    sort: [codeBy(group, matter), codeBy(order, matter), matter.no ?? ''],
  });
}

/** The line of a row that is no matter. */
export function besideLine(spec: LedgerSpec, { id, at, cells, codes = {} }: BesideRow): LedgerLine {
  const codeOf = (part: string | undefined) =>
    part === undefined ? undefined : (codes[part] ?? cells[part]);
  return {
    id,
    cells: spec.columns.map(({ part }) => cells[part] ?? ''),
    group: spec.groupBy === undefined ? '' : (cells[spec.groupBy] ?? ''),
    sort: [codeOf(spec.groupBy), codeOf(spec.order?.part), `${String(at).padStart(14, '0')}${id}`],
  };
}

/** Compares two lines of this ledger: groups together, then in its order; what has no value comes last. */
export function inOrder({ order }: Pick<LedgerSpec, 'order'>) {
  return (a: Pick<LedgerLine, 'sort'>, b: Pick<LedgerLine, 'sort'>): number =>
    compared(a.sort[0], b.sort[0]) ||
    compared(a.sort[1], b.sort[1]) *
      (order?.down && a.sort[1] !== undefined && b.sort[1] !== undefined ? -1 : 1) ||
    compared(a.sort[2], b.sort[2]);
}

function compared(a: Code, b: Code): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

/** Adds up, line after line, what stands below a ledger: how many rows, how often each value, which sums. */
export class Totals {
  private rows = 0;
  private readonly counted = new Map<string, Map<string, number>>();
  private readonly sums = new Map<string, number>();
  private readonly headings: readonly Heading[];
  private readonly summed: ReadonlySet<string>;
  private readonly parts: readonly string[];

  constructor(spec: LedgerSpec) {
    this.headings = headingsOf(spec);
    this.parts = spec.totals ?? [];
    const parts = spec.kind === 'matters' ? [] : BESIDE_PARTS[spec.kind];
    this.summed = new Set(parts.filter(({ sum }) => sum).map(({ key }) => key));
  }

  add({ cells }: Pick<LedgerLine, 'cells'>): void {
    this.rows += 1;
    for (const [index, { part }] of this.headings.entries()) {
      const cell = cells[index] ?? '';
      if (this.summed.has(part)) this.sums.set(part, (this.sums.get(part) ?? 0) + (Number(cell) || 0));
      if (!this.parts.includes(part) || cell === '') continue;
      const counts = this.counted.get(part) ?? new Map<string, number>();
      this.counted.set(part, counts.set(cell, (counts.get(cell) ?? 0) + 1));
    }
  }

  /** "合计 12 件；办理状态：已办结 9、办理中 3" */
  words(): string {
    const counts = this.headings.flatMap(({ part, heading }) => {
      const values = [...(this.counted.get(part) ?? [])].sort((a, b) => b[1] - a[1]);
      return values.length > 0
        ? [`${heading}：${values.map(([value, n]) => `${value} ${n}`).join('、')}`]
        : [];
    });
    const sums = this.headings.flatMap(({ part, heading }) =>
      this.sums.has(part) ? [`${heading} ${String(this.sums.get(part))}`] : [],
    );
    return [`合计 ${this.rows} 条`, ...sums, ...counts].join('；');
  }
}
