/** 巡查记录: what was patrolled in my places, newest first; a tap opens what was looked at. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { recorded } from '../record';
import { w } from '../words/patrol';
import { BEFORE, present } from './patrols.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...recorded(stage, {
    list: (cursor) => call('work', 'patrols', { cursor }),
    one: (id) => call('work', 'patrol', { id }),
  }),

  onShow() {
    void this.load();
  },
  async load() {
    try {
      const { rows, cursor } = await call('work', 'patrols', {});
      stage(this).change({ phase: 'ready', rows, cursor, pages: 1, more: 'idle', now: serverNow() });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
});
