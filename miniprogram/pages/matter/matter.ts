/** 事项: one matter, followed to its end; its reporter adds, presses, rates and reopens, a member takes the next step. */
import { call } from '../../api/call';
import { serverNow } from '../../api/clock';
import { failureCode, isLasting, type CallFailureCode } from '../../api/failure';
import { dial } from '../../api/phone-call';
import { following, type Following } from '../../behaviors/following';
import { bring } from '../../behaviors/loaded';
import { staged } from '../../behaviors/stage';
import { keptMatter, myMatter } from '../../store/my-matters';
import { numberFor } from '../../store/numbers';
import { me } from '../../store/session';
import { FAILURE_WORDS } from '../../words/failures';
import { MATTER_WORDS } from '../../words/matter';
import { OWN_WORDS } from '../../words/own';
import type { OwnAction } from '../../store/own-written';
import { fromGroup } from '../../store/wechat-group';
import { bindChosen, viewerOf } from './matter.entered';
import { prepareShare } from './matter.updatable';
import { cardFor } from './matter.share';
import { BEFORE, present, type Viewer } from './matter.view';

/** Failures that say that the matter has moved on. */
const MOVED: readonly CallFailureCode[] = ['stale', 'wrongStatus', 'tooOften', 'tooLate', 'notHere'];

const stage = staged(() => BEFORE, present);

Page({
  data: { w: MATTER_WORDS, ownWords: OWN_WORDS, ...stage.first },
  id: '',
  as: undefined as string | undefined,
  signals: null as Following | null,
  /** When its notices are marked as seen: always when it was opened from one, else where it is urgent; once. */
  marks: 'ifUrgent' as 'always' | 'ifUrgent' | 'never',

  onLoad(query: Record<string, string | undefined>) {
    this.id = query['id'] ?? '';
    this.marks = query['notice'] === '1' ? 'always' : 'ifUrgent';
    this.as = query['as'];
    const kept = this.as === 'reporter' ? keptMatter(this.id) : undefined;
    stage(this).change({ id: this.id, now: serverNow(), ...(kept && { phase: 'ready', matter: kept }) });
    if (this.as === 'shared') void this.cameFromGroup();
    this.signals = following(
      () => this.signalsOfMatter(),
      () => void this.catchUp(),
    );
  },
  onShow() {
    void this.load();
  },
  onHide() {
    this.signals?.stop();
  },
  onUnload() {
    this.signals?.stop();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  async load() {
    const there = await bring(stage(this), async () => {
      const viewer = await viewerOf(this.as);
      const numbered = numberFor(this.id).number !== undefined;
      return { viewer, matter: await this.read(viewer), now: serverNow(), numbered };
    });
    const { matter, viewer } = stage(this).state;
    if (!there || !matter) return;
    this.signals?.start();
    void prepareShare(matter, viewer);
    this.sayThatItIsSeen(matter.severity === 'urgent');
  },
  /** What somebody may see no longer does not stay either. @throws CallFailure */
  async read(viewer: Viewer) {
    try {
      if (viewer === 'reporter') return await myMatter(this.id);
      return await call('matter', 'read', { matter: this.id, as: viewer });
    } catch (thrown) {
      if (isLasting(failureCode(thrown))) stage(this).change({ phase: 'loading', matter: undefined });
      throw thrown;
    }
  },
  /** Whoever sent a notice sees that it was read. */
  sayThatItIsSeen(urgent: boolean) {
    const { viewer } = stage(this).state;
    if (this.marks === 'never' || (this.marks === 'ifUrgent' && !(urgent && viewer === 'member'))) return;
    this.marks = 'never';
    // Whoever follows it by a number is told nothing, and so has nothing to have seen.
    if (numberFor(this.id).number !== undefined) return;
    // Nobody waits for it here: the next opening says it again.
    call('people', 'seenNotice', { matter: this.id, as: viewer }).catch(() => undefined);
  },
  /** The reporter's bell; for a member the desk, and the groups in which the card stands. */
  async signalsOfMatter() {
    const { viewer, matter } = stage(this).state;
    const { bell, member } = await me();
    const closed = viewer === 'member' ? [...(member?.desks ?? []), ...(matter?.groups ?? [])] : [];
    return [{ group: bell, open: true }, ...closed.map((group) => ({ group, open: false }))];
  },
  /** Something rang: says so where it was this matter. */
  async catchUp() {
    const before = stage(this).state.matter?.seq;
    await this.load();
    if (before !== undefined && stage(this).state.matter?.seq !== before) this.say(MATTER_WORDS.updated);
  },
  say(title: string) {
    wx.showToast({ title, icon: 'none' });
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onCallTap() {
    if (this.data.holder) dial(this.data.holder.phone);
  },
  /** The question was answered; the next one, where there is one, comes with the matter. */
  onReplied() {
    this.say(OWN_WORDS.added);
    void this.load();
  },
  onOwnWaits({ detail }: WechatMiniprogram.CustomEvent<{ actions: OwnAction[] }>) {
    stage(this).change({ waiting: detail.actions });
  },
  /** What is no longer as it was seen is shown as it is; the words about it stand where it was tried. */
  async onOwnFailed({ detail }: WechatMiniprogram.CustomEvent<{ failure: CallFailureCode }>) {
    if (MOVED.includes(detail.failure)) await this.load();
  },
  onReleaseTap() {
    wx.navigateTo({ url: `/packages/member/release/release?id=${this.id}` });
  },
  async onActionDone() {
    await this.load();
  },
  async onActionStale() {
    await this.load();
    this.say(FAILURE_WORDS.stale);
  },
  async cameFromGroup() {
    stage(this).change({ from: await fromGroup() });
  },
  async onBindTap() {
    const { from } = stage(this).state;
    const unit = from && (await bindChosen(from));
    if (from && unit) stage(this).change({ from: { ...from, unit } });
  },
  /** What may not go out leads to the front door instead. */
  onShareAppMessage() {
    const { matter } = stage(this).state;
    return this.data.share && matter ? cardFor(matter) : { path: '/pages/home/home' };
  },
  onPapersTap() {
    wx.navigateTo({ url: `/packages/office/papers/papers?matter=${this.id}` });
  },
  onSaidTap() {
    wx.navigateTo({ url: `/packages/resident/said/said?matter=${this.id}` });
  },
  onHeardTap() {
    wx.navigateTo({ url: `/packages/member/heard/heard?id=${this.id}` });
  },
  onTalkTap() {
    wx.navigateTo({ url: `/packages/member/group/group?id=${this.data.group}&matter=${this.id}` });
  },
});
