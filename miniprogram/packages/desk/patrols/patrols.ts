/** 巡查记录: what was patrolled in my places, newest first; a tap opens what was looked at. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { recorded } from '../record';
import { w } from '../words/patrol';
import { alone, BEFORE, present } from './patrols.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...loaded(stage),
  ...recorded(stage, {
    list: (cursor) => call('work', 'patrols', { cursor }),
    one: (id) => call('work', 'patrol', { id }),
  }),

  /** Opened from a ledger: this one alone. */
  only: '',

  onLoad({ id = '' }: { readonly id?: string }) {
    this.only = id;
  },
  async fetched() {
    if (this.only) return alone(await call('work', 'patrol', { id: this.only }), serverNow());
    const { rows, cursor } = await call('work', 'patrols', {});
    return { rows, cursor, pages: 1, more: 'idle' as const, now: serverNow() };
  },
});
