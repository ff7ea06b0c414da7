/** 我有岗位码: somebody types the code they were given, sees their name and post, and is bound to it. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { forgetSession, me } from '../../../store/session';
import { FAILURE_WORDS } from '../../../words/failures';
import { POST_CODE_WORDS } from '../words/post-code';
import { BEFORE, present, written, type PostCodeState } from './post-code.view';

const stage = staged((): PostCodeState => BEFORE, present);
const wordsFor = (thrown: unknown) => FAILURE_WORDS[failureCode(thrown)];
const DESK = '/packages/desk/desk/desk';

Page({
  data: { w: POST_CODE_WORDS, ...stage.first },
  /** Of this binding: a retry is the same wish. */
  key: '',

  onLoad() {
    this.key = newKey();
  },
  onCodeInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ code: event.detail.value, failure: '' });
  },
  onAct() {
    const { phase, found } = stage(this).state;
    if (phase === 'bound' || found?.mine) wx.redirectTo({ url: DESK });
    else void (found ? this.bind() : this.look());
  },
  async look() {
    const { state, change } = stage(this);
    change({ phase: 'looking', failure: '' });
    try {
      change({ phase: 'found', found: await call('people', 'codeFor', { code: written(state.code) }) });
    } catch (thrown) {
      change({ phase: 'typing', failure: wordsFor(thrown) });
    }
  },
  async bind() {
    const { state, change } = stage(this);
    change({ phase: 'binding', failure: '' });
    try {
      await call('people', 'bind', { key: this.key, code: written(state.code) });
      forgetSession();
      await me().catch(() => undefined);
      change({ phase: 'bound' });
    } catch (thrown) {
      change({ phase: 'found', failure: wordsFor(thrown) });
    }
  },
  onOtherTap() {
    this.key = newKey();
    stage(this).change({ ...BEFORE });
  },
});
