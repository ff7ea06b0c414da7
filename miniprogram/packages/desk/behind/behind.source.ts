/** Where the matters behind a figure come from: those of a village's desk are asked for by what they are, all others by their ids. */
import type { MatterRow } from '@gelin/contract/matter';
import { VILLAGE_FIGURES, type Stuck } from '@gelin/domain/phone';
import { call } from '../../../api/call';
import { w } from '../words/village';
import { choice, type BehindChoice } from './behind.choice';

export type BehindRow = MatterRow & { readonly stuck: readonly Stuck[] };
/** Of a share: those that count, and those that do not. */
export type Side = 'yes' | 'no';

interface Page {
  readonly rows: readonly BehindRow[];
  readonly cursor: string | undefined;
  /** As only the answer knows it. */
  readonly title?: string;
}

export interface Source {
  readonly title: string;
  /** How it is counted. */
  readonly means: string;
  /** Of what was counted already. */
  readonly choice?: BehindChoice;
  readonly page: (side: Side, cursor?: string) => Promise<Page>;
}

const PAGE = 30;

/** As the address says; `undefined` where nothing was chosen before the page was opened. */
export function sourceOf(address: Readonly<Record<string, string | undefined>>): Source | undefined {
  const { unit, figure, grid } = address;
  if (unit !== undefined) return ofVillage(unit, figure, grid);
  const chosen = choice();
  return chosen && ofIds(chosen);
}

function ofVillage(unit: string, asked: string | undefined, grid: string | undefined): Source {
  const figure = VILLAGE_FIGURES.find((one) => one === asked) ?? 'open';
  return {
    title: w.figures[figure],
    means: w.means[figure],
    page: async (_, cursor) => {
      const input = { unit, figure, ...(grid && { grid }), ...(cursor !== undefined && { cursor }) };
      const { name, rows, cursor: next } = await call('work', 'villageMatters', input);
      return { rows, cursor: next, title: `${name} · ${w.figures[figure]}` };
    },
  };
}

function ofIds(chosen: BehindChoice): Source {
  const { title, means } = chosen;
  return {
    title,
    means,
    choice: chosen,
    page: async (side, cursor = '0') => {
      const all = idsOf(chosen, side);
      const from = Number(cursor);
      const ids = all.slice(from, from + PAGE);
      const { rows } = ids.length > 0 ? await call('matter', 'these', { ids }) : { rows: [] };
      return { rows, cursor: from + PAGE < all.length ? String(from + PAGE) : undefined };
    },
  };
}

/** The ids that are looked at. */
export function idsOf(chosen: BehindChoice, side: Side): readonly string[] {
  return (side === 'yes' ? chosen.ids : chosen.others) ?? [];
}
