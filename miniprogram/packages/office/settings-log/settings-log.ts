/** 设置的改动记录: what was changed, by whom and why; each change can be put back. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { log } from '../log';
import { w } from '../words/settings';
import { BEFORE, present } from './settings-log.view';

const stage = staged(() => BEFORE, present);
const say = (title: string) => wx.showToast({ title, icon: 'none' });

Page({
  data: { w, ...stage.first },
  ...log(stage, (asked) => call('town', 'settingsLog', asked)),

  async onUndoTap(event: WechatMiniprogram.TouchEvent) {
    const undo = Number(event.currentTarget.dataset['version']);
    const asked = { title: w.undoTitle, content: w.undoNote, confirmText: w.undo.slice(0, 2) };
    if (!(await wx.showModal(asked)).confirm) return;
    try {
      const made = await call('town', 'undoSettings', {
        key: newKey(),
        version: stage(this).state.version,
        undo,
      });
      say(made.ok ? w.undone : (made.problems[0]?.reason ?? w.same));
      await this.load();
    } catch (thrown) {
      say(FAILURE_WORDS[failureCode(thrown)]);
    }
  },
});
