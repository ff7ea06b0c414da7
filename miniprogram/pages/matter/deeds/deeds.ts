/** 补充, 催办, 撤回: what a reporter can do while the matter is on its way. Tells by `done` that something happened. */
import { failureCode, type CallFailureCode } from '../../../api/failure';
import { followsMinute } from '../../../behaviors/minute';
import { staged } from '../../../behaviors/stage';
import { takeOwn } from '../../../store/own-step';
import { NOTHING } from '../../../store/own-written';
import { OWN_WORDS as w } from '../../../words/own';
import type { MatterView } from '../matter.view';
import { BEFORE, present } from './deeds.view';

const stage = staged(() => BEFORE, present);

Component({
  behaviors: [followsMinute()],
  properties: {
    /** `MatterView` */
    matter: { type: Object, value: null as MatterView | null },
  },
  data: { w, ...stage.first },
  observers: {
    'matter, now'(matter: MatterView | null, now: number) {
      stage(this).change({ matter, now });
    },
  },
  methods: {
    onAddTap() {
      stage(this).change({ adding: !stage(this).state.adding });
    },
    onAdded() {
      stage(this).change({ adding: false });
      this.say(w.added);
    },
    onKept() {
      stage(this).change({ adding: false });
    },
    onUrgeTap() {
      void this.run('urge', w.urged);
    },
    async onWithdrawTap() {
      const { matter, running } = stage(this).state;
      if (!matter || running) return;
      const hazard = matter.hazard === true;
      const { confirm } = await wx.showModal({
        title: w.withdrawTitle,
        content: hazard ? w.withdrawHazardAsk : w.withdrawAsk,
        confirmText: hazard ? w.withdrawHazardYes : w.withdrawYes,
        cancelText: w.think,
      });
      if (confirm) await this.run('withdraw', hazard ? w.left : w.withdrawn);
    },
    async run(action: 'urge' | 'withdraw', done: string) {
      const { matter, running } = stage(this).state;
      if (!matter || running) return;
      stage(this).change({ running: action, failure: undefined });
      try {
        const { id, seq } = matter;
        const taken = await takeOwn({ matter: id, seq, action, written: NOTHING }, seq);
        stage(this).change({ running: null });
        if (taken === 'kept') wx.showToast({ title: w.kept, icon: 'none' });
        else this.say(done);
      } catch (thrown) {
        const failure = failureCode(thrown);
        stage(this).change({ running: null, failure });
        this.tellFailed(failure);
      }
    },
    onBoxFailed({ detail }: WechatMiniprogram.CustomEvent<{ failure: CallFailureCode }>) {
      this.tellFailed(detail.failure);
    },
    tellFailed(failure: CallFailureCode) {
      this.triggerEvent('failed', { failure });
    },
    say(title: string) {
      wx.showToast({ title, icon: 'none' });
      this.triggerEvent('done');
    },
  },
});
