/** Where the matters behind a figure come from: those of a village's desk and of the reports are asked for by what they are, all others by their ids. */
import type { MatterRow } from '@gelin/contract/matter';
import type { OfficeOutputs } from '@gelin/contract/office';
import { VILLAGE_FIGURES, type Stuck } from '@gelin/domain/phone';
import { call } from '../../../api/call';
import { w } from '../words/village';
import { choice, type BehindChoice, type CountedAsked } from '../../../store/behind-choice';

export type BehindRow = MatterRow & { readonly stuck: readonly Stuck[] };
/** Of a share: those that count, and those that do not. */
export type Side = 'yes' | 'no';

export interface BehindPage {
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
  readonly page: (side: Side, cursor?: string) => Promise<BehindPage>;
}

const PAGE = 30;

/** As the address says; `undefined` where nothing was chosen before the page was opened. */
export function sourceOf(address: Readonly<Record<string, string | undefined>>): Source | undefined {
  const { unit, figure, grid } = address;
  if (unit !== undefined) return ofVillage(unit, figure, grid);
  const chosen = choice();
  if (chosen?.asked) return ofReport(chosen, chosen.asked);
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

/** Ids are asked for as far as somebody scrolls. */
function ofReport(chosen: BehindChoice, asked: CountedAsked): Source {
  const { title, means } = chosen;
  let known: readonly string[] = [];
  let after: string | undefined = '';
  return {
    title,
    means,
    choice: chosen,
    page: async (_, cursor = '0') => {
      const from = Number(cursor);
      if (from === 0) [known, after] = [[], ''];
      while (known.length < from + PAGE && after !== undefined) {
        const told: OfficeOutputs['counted'] = await call('office', 'counted', {
          ...asked,
          ...(after && { cursor: after }),
        });
        known = [...known, ...told.ids];
        after = told.cursor;
      }
      const ids = known.slice(from, from + PAGE);
      const { rows } = ids.length > 0 ? await call('matter', 'these', { ids }) : { rows: [] };
      const goesOn = from + PAGE < known.length || after !== undefined;
      return { rows, cursor: goesOn ? String(from + PAGE) : undefined };
    },
  };
}

/** The ids that are looked at. */
export function idsOf(chosen: BehindChoice, side: Side): readonly string[] {
  return (side === 'yes' ? chosen.ids : chosen.others) ?? [];
}
