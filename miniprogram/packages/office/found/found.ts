/** 建镇: whoever has the founding code names the town and becomes its first administrator. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { forgetSession } from '../../../store/session';
import { FAILURE_WORDS } from '../../../words/failures';
import { FOUND_WORDS } from '../words/found';
import { BEFORE, present, type FoundState } from './found.view';

const stage = staged((): FoundState => BEFORE, present);

Page({
  data: { w: FOUND_WORDS, ...stage.first },
  /** Of this founding: a retry is the same wish. */
  key: '',

  onLoad() {
    this.key = newKey();
  },
  onInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const field = String(event.currentTarget.dataset['field']) as 'code' | 'name' | 'own';
    stage(this).change({ [field]: event.detail.value, failure: '' });
  },
  async onAct() {
    const { state, change } = stage(this);
    if (state.phase === 'done') return wx.redirectTo({ url: '/packages/office/lists/lists' });
    const [code, name, administrator] = [state.code, state.name, state.own].map((text) => text.trim()) as [
      string,
      string,
      string,
    ];
    if (!code || !name || !administrator) return change({ failure: FOUND_WORDS.missing });
    change({ phase: 'founding', failure: '' });
    try {
      await call('town', 'found', { key: this.key, code, name, administrator });
      forgetSession();
      change({ phase: 'done' });
    } catch (thrown) {
      change({ phase: 'typing', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
});
