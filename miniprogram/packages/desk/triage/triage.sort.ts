/** Giving rows on: one with one tap, or all that were selected, one after the other, each result told. */
import type { TriageRow } from '@gelin/contract/triage';
import { failureCode } from '../../../api/failure';
import type { Stage } from '../../../behaviors/stage';
import { movedOn } from '../../../components/action-bar/action-bar.view';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/triage';
import { sectionOf, targetOf, type TriageState, type Work } from './triage.view';
import { accept, give } from './triage.work';

interface Host {
  refetch(): Promise<void>;
  tell(matter: string, work: Work): void;
  give(row: TriageRow): Promise<boolean>;
  takeUp(row: TriageRow): Promise<boolean>;
  failed(matter: string, thrown: unknown): void;
  together(each: (row: TriageRow) => Promise<boolean>): Promise<void>;
}

/** The intents of giving on. */
export function sorting(stage: (page: never) => Stage<TriageState>) {
  const at = (page: unknown) => stage(page as never);
  const rowOf = (page: unknown, event: WechatMiniprogram.TouchEvent) =>
    at(page).state.rows.find(({ matter }) => matter === event.currentTarget.dataset['matter']);
  return {
    tell(this: Host, matter: string, work: Work) {
      at(this).change({ works: { ...at(this).state.works, [matter]: work } });
    },

    async onGiveTap(this: Host, event: WechatMiniprogram.TouchEvent) {
      const row = rowOf(this, event);
      if (row && isFree(at(this).state, row) && (await this.give(row))) await this.refetch();
    },

    async onAcceptTap(this: Host, event: WechatMiniprogram.TouchEvent) {
      const row = rowOf(this, event);
      if (row && isFree(at(this).state, row) && (await this.takeUp(row))) await this.refetch();
    },

    /** Whether it was done; a failure stays on its row with the reason. */
    async give(this: Host, row: TriageRow) {
      const target = targetOf(row, at(this).state.targets);
      if (!target) {
        this.tell(row.matter, { is: 'failed', words: w.noTarget });
        return false;
      }
      try {
        await give(row, target, (words) => this.tell(row.matter, { is: 'doing', words }));
        this.tell(row.matter, { is: 'done', words: phrases.done(target.name) });
        return true;
      } catch (thrown) {
        this.failed(row.matter, thrown);
        return false;
      }
    },

    async takeUp(this: Host, row: TriageRow) {
      this.tell(row.matter, { is: 'doing', words: w.accepting });
      try {
        const { no } = await accept(row);
        this.tell(row.matter, { is: 'done', words: phrases.accepted(no ?? '') });
        return true;
      } catch (thrown) {
        this.failed(row.matter, thrown);
        return false;
      }
    },

    failed(this: Host, matter: string, thrown: unknown) {
      const code = failureCode(thrown);
      this.tell(matter, { is: 'failed', words: FAILURE_WORDS[code] });
      // Somebody else was faster: what is there now is fetched, unless more are being worked through.
      if (movedOn(code) && !at(this).state.batch) void this.refetch();
    },

    onSelectTap(this: Host) {
      const { selected } = at(this).state;
      at(this).change({ selected: selected ? undefined : [], told: '' });
    },

    onAllTap(this: Host) {
      const { rows, works } = at(this).state;
      const open = rows.filter((row) => sectionOf(row) !== 'refusal' && works[row.matter]?.is !== 'done');
      at(this).change({ selected: open.map(({ matter }) => matter) });
    },

    onPickTap(this: Host, event: WechatMiniprogram.TouchEvent) {
      const { selected, batch } = at(this).state;
      const matter = String(event.currentTarget.dataset['matter']);
      if (!selected || batch) return;
      const others = selected.filter((id) => id !== matter);
      at(this).change({ selected: others.length < selected.length ? others : [...selected, matter] });
    },

    onDispatchAllTap(this: Host) {
      return this.together((row) => this.give(row));
    },

    onAcceptAllTap(this: Host) {
      return this.together((row) => (row.status === 'reported' ? this.takeUp(row) : Promise.resolve(true)));
    },

    async together(this: Host, each: (row: TriageRow) => Promise<boolean>) {
      const { rows, selected = [], batch } = at(this).state;
      const chosen = rows.filter(({ matter }) => selected.includes(matter));
      if (batch || chosen.length === 0) return;
      const left: string[] = [];
      for (const [done, row] of chosen.entries()) {
        at(this).change({ batch: { done, of: chosen.length } });
        if (!(await each(row))) left.push(row.matter);
      }
      at(this).change({
        batch: undefined,
        told: phrases.told(chosen.length - left.length, left.length),
        selected: left.length > 0 ? left : undefined,
      });
      await this.refetch();
    },
  };
}

/** A row that is being worked on, or was, is not tapped again. */
function isFree({ works, batch }: TriageState, { matter }: TriageRow): boolean {
  const is = works[matter]?.is;
  return !batch && is !== 'doing' && is !== 'done';
}
