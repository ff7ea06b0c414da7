/** 信息员: who informs of my grid, inviting one more, and letting somebody go. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { dial } from '../../../api/phone-call';
import { staged } from '../../../behaviors/stage';
import { me } from '../../../store/session';
import { says, w } from '../words/informants';
import { heldGrids } from './informants.grids';
import { BEFORE, present } from './informants.view';

const stage = staged(() => BEFORE, present);
type Tap = WechatMiniprogram.TouchEvent;
const named = (event: Tap, field: string) => String(event.currentTarget.dataset[field]);

Page({
  data: { w, ...stage.first },
  /** Of the invitation that is wished for; kept until it is answered, so that trying again makes no second code. */
  key: '',

  onLoad() {
    this.key = newKey();
    void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const grids = await heldGrids(await me());
      const known = grids.some(({ unit }) => unit === stage(this).state.unit);
      stage(this).change({ grids, unit: known ? stage(this).state.unit : (grids[0]?.unit ?? '') });
      await this.list();
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  async list() {
    const { unit } = stage(this).state;
    const list = unit ? await call('people', 'informants', { unit }) : BEFORE.list;
    if (unit === stage(this).state.unit)
      stage(this).change({ phase: 'ready', list, now: serverNow(), trouble: undefined });
  },
  /** Does something and shows the list as it is then; what went wrong is said above the button. */
  async doing(does: () => Promise<unknown>) {
    try {
      await does();
      await this.list();
    } catch (thrown) {
      stage(this).change({ trouble: failureCode(thrown) });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onGridChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.key = newKey();
    stage(this).change({ unit: event.detail.value, phase: 'loading', list: BEFORE.list });
    void this.load();
  },
  async onInviteAct() {
    const { unit, inviting } = stage(this).state;
    if (inviting || !unit) return;
    stage(this).change({ inviting: true, trouble: undefined });
    await this.doing(async () => {
      await call('people', 'invite', { key: this.key, unit });
      this.key = newKey();
    });
    stage(this).change({ inviting: false });
    wx.pageScrollTo({ scrollTop: 0 });
  },
  onCopyTap(event: Tap) {
    void wx.setClipboardData({ data: named(event, 'code') });
  },
  onShareAppMessage(event: { target?: { dataset: Record<string, string> } }) {
    const { unit, grids } = stage(this).state;
    const grid = grids.find((one) => one.unit === unit)?.name ?? '';
    const code = event.target?.dataset['code'];
    if (!code) return { path: '/pages/home/home' };
    return { title: says.shared(grid), path: `/packages/resident/join/join?code=${code}` };
  },
  async onEndTap(event: Tap) {
    const code = named(event, 'code');
    const { unit } = stage(this).state;
    const { endTitle: title, endContent: content, endConfirm: confirmText, keep: cancelText } = w;
    const { confirm } = await wx.showModal({ title, content, confirmText, cancelText });
    if (confirm) await this.doing(() => call('people', 'release', { unit, code }));
  },
  onCallTap(event: Tap) {
    dial(named(event, 'phone'));
  },
  async onReleaseTap(event: Tap) {
    const [member, name] = [named(event, 'member'), named(event, 'name')];
    const { unit } = stage(this).state;
    const { confirm } = await wx.showModal({
      title: says.releaseTitle(name),
      content: says.releaseContent(name),
      confirmText: w.releaseConfirm,
      cancelText: w.keep,
    });
    if (confirm) await this.doing(() => call('people', 'release', { unit, member }));
  },
});
