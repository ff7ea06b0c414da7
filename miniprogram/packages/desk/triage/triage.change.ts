/** Changing what is proposed for a row: the sheet, its choices and reason, and the step it becomes. */
import type { TriageRow } from '@gelin/contract/triage';
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import type { Stage } from '../../../behaviors/stage';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { movedOn } from '../../../components/action-bar/action-bar.view';
import { askPlace } from '../../../store/place-choice';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/triage';
import {
  itemsOf,
  OTHER,
  stepOf,
  targetFrom,
  targetValue,
  type Sheet,
  type SheetKind,
  type Step,
} from './triage.choices';
import { targetOf, type TriageState } from './triage.view';
import { change } from './triage.work';

interface Host {
  refetch(): Promise<void>;
  take(row: TriageRow, step: Step | undefined): Promise<void>;
  choose(sheet: Sheet, value: string): Promise<void>;
  openAll(): Promise<void>;
}

/** The intents of the sheet. */
export function changing(stage: (page: never) => Stage<TriageState>) {
  const at = (page: unknown) => stage(page as never);
  return {
    /** One tap changes it, for the usual reason; the last chip of a line opens the sheet. */
    async onLineChoose(this: Host, event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { state } = at(this);
      const { matter, kind } = event.currentTarget.dataset as { matter: string; kind: SheetKind };
      const { value } = event.detail;
      const row = state.rows.find((each) => each.matter === matter);
      if (!row || state.batch || state.works[matter]?.is === 'doing') return;
      const target = targetOf(row, state.targets);
      const sheet = { kind, row, target, all: undefined, loading: false, reason: w.reasons[0] ?? '' };
      if (value !== OTHER) return this.choose(sheet, value);
      at(this).change({ sheet });
      // What is proposed stands on the line already.
      if (EVERYTHING[kind]) await this.openAll();
    },

    onSheetClose(this: Host) {
      at(this).change({ sheet: undefined });
    },

    onReasonChoose(this: Host, event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { sheet } = at(this).state;
      if (sheet) at(this).change({ sheet: { ...sheet, reason: event.detail.value } });
    },

    async onChoose(this: Host, event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { sheet } = at(this).state;
      if (!sheet) return;
      const { value } = event.detail;
      if (value === OTHER && sheet.kind !== 'place') return this.openAll();
      at(this).change({ sheet: undefined });
      await this.choose(sheet, value);
    },

    async choose(this: Host, sheet: Sheet, value: string) {
      const { targets } = at(this).state;
      if (sheet.kind === 'target') {
        const label = itemsOf(sheet).find((item) => item.value === value)?.label ?? '';
        return at(this).change({ targets: { ...targets, [sheet.row.matter]: targetFrom(value, label) } });
      }
      if (sheet.kind === 'about' && !(await sure(sheet, value))) return;
      if (value !== OTHER) return this.take(sheet.row, stepOf(sheet, value));
      const place = await askPlace('matter');
      if (place?.unit) await this.take(sheet.row, stepOf(sheet, place.unit));
    },

    /** Everything there is, where nothing proposed fits. */
    async openAll(this: Host) {
      const { sheet } = at(this).state;
      if (!sheet) return;
      at(this).change({ sheet: { ...sheet, loading: true } });
      try {
        const all = (await EVERYTHING[sheet.kind]?.(sheet.row)) ?? [];
        const open = at(this).state.sheet;
        // A reason that was chosen meanwhile stays.
        if (open?.row === sheet.row) at(this).change({ sheet: { ...open, all, loading: false } });
      } catch (thrown) {
        at(this).change({ sheet });
        wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
      }
    },

    async take(this: Host, row: TriageRow, step: Step | undefined) {
      if (!step) return void wx.showToast({ title: w.unchanged, icon: 'none' });
      const told = (work: TriageState['works'][string]) =>
        at(this).change({ works: { ...at(this).state.works, [row.matter]: work } });
      told({ is: 'doing', words: w.changing });
      try {
        await change(row, step);
        if ('reason' in step && step.reason)
          wx.showToast({ title: phrases.changed(step.reason), icon: 'none' });
        told({ is: 'done', words: '' });
        await this.refetch();
      } catch (thrown) {
        const code = failureCode(thrown);
        told({ is: 'failed', words: FAILURE_WORDS[code] });
        if (movedOn(code)) await this.refetch();
      }
    },
  };
}

async function categories(): Promise<ChoiceItem[]> {
  const { groups } = await call('town', 'categories', {});
  return groups.flatMap(({ leaves }) => leaves.map(({ code, name }) => ({ value: code, label: name })));
}

async function departments(): Promise<ChoiceItem[]> {
  const { departments: all } = await call('town', 'departments', {});
  return all.map(({ id, name }) => ({ value: targetValue({ kind: 'department', id }), label: name }));
}

/** Who works where it lies, by name and post. */
async function members({ matter }: TriageRow): Promise<ChoiceItem[]> {
  const { members: all = [] } = await call('matter', 'choices', { matter, action: 'recategorise' });
  return all.map(({ id, name, posts = '' }) => ({ value: id, label: phrases.member(name, posts) }));
}

/** Where there is more than a line shows, how it is fetched. */
const EVERYTHING: Readonly<Partial<Record<SheetKind, (row: TriageRow) => Promise<ChoiceItem[]>>>> = {
  category: categories,
  target: departments,
  about: members,
};

/** Nobody is made one who is complained of by a thumb that slipped: it cannot be taken back. */
async function sure(sheet: Sheet, value: string): Promise<boolean> {
  const label = itemsOf(sheet).find((item) => item.value === value)?.label ?? '';
  const { confirm } = await wx.showModal({ title: phrases.about(label), content: w.aboutNote });
  return confirm;
}
