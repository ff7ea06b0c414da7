/** 设置的改动记录: what was changed, by whom and why; each change can be put back. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/settings';
import { present, type SettingsLogState } from './settings-log.view';

const stage = staged(
  (): SettingsLogState => ({
    phase: 'loading',
    failure: '',
    rows: [],
    cursor: undefined,
    version: 0,
    now: serverNow(),
  }),
  present,
);
const say = (title: string) => wx.showToast({ title, icon: 'none' });

Page({
  data: { w, ...stage.first },
  going: false,

  onLoad() {
    void this.fetch();
  },
  async fetch(cursor?: number) {
    if (this.going) return;
    this.going = true;
    const { state, change } = stage(this);
    try {
      const page = await call('town', 'settingsLog', cursor === undefined ? {} : { cursor });
      const before = cursor === undefined ? [] : state.rows;
      const rows = [...before, ...page.rows];
      change({ phase: 'ready', rows, cursor: page.cursor, version: page.version, now: serverNow() });
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      if (state.phase === 'ready') say(failure);
      else change({ phase: 'failed', failure });
    } finally {
      this.going = false;
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.fetch();
  },
  onReachBottom() {
    const { cursor } = stage(this).state;
    if (cursor !== undefined) void this.fetch(cursor);
  },
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
      await this.fetch();
    } catch (thrown) {
      say(FAILURE_WORDS[failureCode(thrown)]);
    }
  },
});
