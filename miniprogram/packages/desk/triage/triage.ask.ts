/** What is settled with one tap from the centre's list: time that somebody asked for (延期, 停表), 挂牌督办 of what is grave. */
import type { MatterRow } from '@gelin/contract/matter';
import { failureCode } from '../../../api/failure';
import type { Stage } from '../../../behaviors/stage';
import { movedOn } from '../../../components/action-bar/action-bar.view';
import { FAILURE_WORDS } from '../../../words/failures';
import { PLACARD } from '../../../words/working';
import { w } from '../words/triage';
import type { Step } from './triage.choices';
import type { TriageState, Work } from './triage.view';
import { change } from './triage.work';

interface Host {
  refetch(): Promise<void>;
  tell(matter: string, work: Work): void;
  settle(row: MatterRow, step: Step, done: string): Promise<void>;
}

/** The step that gives exactly what was asked; `undefined` where nothing is. */
export function grantOf({ timeAsked }: MatterRow): Step | undefined {
  if (!timeAsked) return undefined;
  const { what, amount, why, reason } = timeAsked;
  if (what === 'extend') return { action: 'extend', amount, reason };
  return why && { action: 'suspend', why, days: amount, reason };
}

/** The intents of what is asked for, and of what is grave. */
export function settling(stage: (page: never) => Stage<TriageState>) {
  const rowOf = (page: unknown, list: 'asks' | 'grave', event: WechatMiniprogram.TouchEvent) =>
    stage(page as never).state[list].find(({ matter }) => matter === event.currentTarget.dataset['matter']);
  return {
    async onGrantTap(this: Host, event: WechatMiniprogram.TouchEvent) {
      const row = rowOf(this, 'asks', event);
      const step = row && grantOf(row);
      if (step) await this.settle(row, step, w.granted);
    },

    /** A refusal says why: on the page where steps are written. */
    onRefuseTap(this: Host, event: WechatMiniprogram.TouchEvent) {
      write(this, rowOf(this, 'asks', event), 'refuseTime');
    },

    async onPlacardTap(this: Host, event: WechatMiniprogram.TouchEvent) {
      const row = rowOf(this, 'grave', event);
      if (row) await this.settle(row, PLACARD, w.placarded);
    },

    async settle(this: Host, row: MatterRow, step: Step, done: string) {
      if (stage(this as never).state.works[row.matter]?.is === 'doing') return;
      this.tell(row.matter, { is: 'doing', words: w.granting });
      try {
        await change(row, step);
        this.tell(row.matter, { is: 'done', words: '' });
        wx.showToast({ title: done, icon: 'none' });
        await this.refetch();
      } catch (thrown) {
        const code = failureCode(thrown);
        this.tell(row.matter, { is: 'failed', words: FAILURE_WORDS[code] });
        if (movedOn(code) || code === 'unchanged') await this.refetch();
      }
    },
  };
}

function write(host: Host, row: MatterRow | undefined, action: string): void {
  if (!row) return;
  wx.navigateTo({
    url: `/packages/member/act/act?matter=${row.matter}&seq=${row.seq}&action=${action}`,
    events: { done: () => void host.refetch() },
  });
}
