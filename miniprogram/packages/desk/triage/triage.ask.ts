/** Time that somebody asked for (延期, 停表), settled from the centre's list: given as asked with one tap, refused with a reason. */
import type { MatterRow } from '@gelin/contract/matter';
import { failureCode } from '../../../api/failure';
import type { Stage } from '../../../behaviors/stage';
import { movedOn } from '../../../components/action-bar/action-bar.view';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/triage';
import type { Step } from './triage.choices';
import type { TriageState, Work } from './triage.view';
import { change } from './triage.work';

interface Host {
  refetch(): Promise<void>;
  tell(matter: string, work: Work): void;
}

/** The step that gives exactly what was asked; `undefined` where nothing is. */
export function grantOf({ timeAsked }: MatterRow): Step | undefined {
  if (!timeAsked) return undefined;
  const { what, amount, why, reason } = timeAsked;
  if (what === 'extend') return { action: 'extend', amount, reason };
  return why && { action: 'suspend', why, days: amount, reason };
}

/** The intents of what is asked for. */
export function settling(stage: (page: never) => Stage<TriageState>) {
  const rowOf = (page: unknown, event: WechatMiniprogram.TouchEvent) =>
    stage(page as never).state.asks.find(({ matter }) => matter === event.currentTarget.dataset['matter']);
  return {
    async onGrantTap(this: Host, event: WechatMiniprogram.TouchEvent) {
      const row = rowOf(this, event);
      const step = row && grantOf(row);
      const { works } = stage(this as never).state;
      if (!row || !step || works[row.matter]?.is === 'doing') return;
      this.tell(row.matter, { is: 'doing', words: w.granting });
      try {
        await change(row, step);
        this.tell(row.matter, { is: 'done', words: '' });
        wx.showToast({ title: w.granted, icon: 'none' });
        await this.refetch();
      } catch (thrown) {
        const code = failureCode(thrown);
        this.tell(row.matter, { is: 'failed', words: FAILURE_WORDS[code] });
        if (movedOn(code)) await this.refetch();
      }
    },

    /** A refusal says why: on the page where steps are written. */
    onRefuseTap(this: Host, event: WechatMiniprogram.TouchEvent) {
      const row = rowOf(this, event);
      if (!row) return;
      wx.navigateTo({
        url: `/packages/member/act/act?matter=${row.matter}&seq=${row.seq}&action=refuseTime`,
        events: { done: () => void this.refetch() },
      });
    },
  };
}
