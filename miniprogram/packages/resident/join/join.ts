/** 做信息员: what one does and does not do, whose invitation it is, and in by one tap. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { forgetSession, me } from '../../../store/session';
import { JOIN_WORDS } from '../words/join';
import { BEFORE, present, written } from './join.view';

const stage = staged(() => BEFORE, present);
const TIP = '/packages/member/tip/tip';

Page({
  data: { w: JOIN_WORDS, ...stage.first },
  /** Of this joining: a retry is the same wish. */
  key: '',

  /** `code` comes with a shared card. */
  onLoad(query: { code?: string }) {
    this.key = newKey();
    const code = written(query.code ?? '');
    stage(this).change({ code, seed: code });
    if (code) void this.look();
  },
  async look() {
    stage(this).change({ phase: 'looking', failure: undefined });
    try {
      const code = written(stage(this).state.code);
      const invitation = await call('people', 'invitation', { code });
      stage(this).change({ phase: 'invited', invitation, now: serverNow() });
    } catch (thrown) {
      stage(this).change({ phase: 'typing', failure: failureCode(thrown) });
    }
  },
  async join() {
    const { code, name, phone } = stage(this).state;
    if (!name.trim()) return stage(this).change({ nameless: true });
    stage(this).change({ phase: 'joining', failure: undefined });
    try {
      const reachable = phone.trim() && { phone: phone.trim() };
      await call('people', 'join', { key: this.key, code: written(code), name: name.trim(), ...reachable });
      forgetSession();
      // The next screen knows the grid from there; without it, it begins with what is kept.
      await me().catch(() => undefined);
      wx.redirectTo({ url: TIP });
    } catch (thrown) {
      stage(this).change({ phase: 'invited', failure: failureCode(thrown) });
    }
  },

  onCodeInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ code: event.detail.value, failure: undefined });
  },
  onNameInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ name: event.detail.value, nameless: false, failure: undefined });
  },
  onPhoneInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ phone: event.detail.value, failure: undefined });
  },
  onAct() {
    const { invitation } = stage(this).state;
    if (!invitation) void this.look();
    else if (invitation.joined) wx.redirectTo({ url: TIP });
    else void this.join();
  },
  onOtherTap() {
    this.key = newKey();
    stage(this).change({ ...BEFORE });
  },
});
