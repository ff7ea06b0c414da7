/** Ledgers whose rows are no matters: patrols (巡查登记), hand-overs (值守交接) and publicity (宣传活动), each with parts of its own. */
import type { Moment } from '../matter/matter.ts';
import type { Code } from './column.ts';
import type { BesideKind } from './spec.ts';

/** One row; whoever keeps what is behind it gives its cells by part. */
export interface BesideRow {
  readonly id: string;
  /** In which month it stands. */
  readonly at: Moment;
  readonly cells: Readonly<Record<string, string>>;
  /** What a cell comes from, where rows are ordered or summed by it. */
  readonly codes?: Readonly<Record<string, Code>>;
}

export interface BesidePart {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  /** Its numbers are added up below. */
  readonly sum?: true;
}

const part = (key: string, heading: string, width: number, sum?: true): BesidePart => ({
  key,
  heading,
  width,
  ...(sum && { sum }),
});

/** What each kind can show. */
export const BESIDE_PARTS: Readonly<Record<BesideKind, readonly BesidePart[]>> = {
  patrols: [
    part('startedAt', '巡查时间', 20),
    part('unit', '网格', 20),
    part('role', '巡查岗位', 12),
    part('minutes', '用时（分钟）', 12, true),
    part('looks', '查看处数', 10, true),
    part('found', '发现事项数', 12, true),
  ],
  handOvers: [
    part('date', '值守日期', 16),
    part('by', '值守人', 12),
    part('at', '交接时间', 20),
    part('text', '交接内容', 60),
  ],
  publicity: [
    part('at', '活动时间', 20),
    part('unit', '单位', 18),
    part('place', '地点', 24),
    part('topic', '宣传内容', 36),
    part('people', '参加人数', 10, true),
    part('leaflets', '发放宣传单（份）', 12, true),
    part('photos', '照片（张）', 10, true),
    part('by', '登记岗位', 14),
  ],
};

/** The numbers of a row as they read on one line: "用时（分钟） 30，查看处数 5". */
export function besideCounts(kind: BesideKind, { cells }: Pick<BesideRow, 'cells'>): string {
  return BESIDE_PARTS[kind]
    .flatMap(({ key, heading, sum }) => (sum && cells[key] ? [`${heading} ${cells[key]}`] : []))
    .join('，');
}
