/** 信息上报: photo first, a category, out; many in a row, with or without a network. */
import { failureCode } from '../../../api/failure';
import { forgetFile } from '../../../api/kept';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { informingGrids, keptInforming } from '../../../store/informing';
import { onNetworkChange } from '../../../store/network';
import { onArrival, onOutgoingChange } from '../../../store/outgoing';
import { me } from '../../../store/session';
import { TIP_WORDS } from '../words/tip';
import { keptCategories, loadCategories, rememberCategory, usedCategories } from './tip.categories';
import { emptyTip, isEmptyTip, isSeen, keepTip, keptTip, type TipDraft } from './tip.draft';
import { keptNear, loadNear } from './tip.places';
import { sendTip } from './tip.report';
import { countOf, undo, UNDO_WITHIN, type Undone } from './tip.sent';
import { telling } from './tip.tell';
import { BEFORE, isReady, present } from './tip.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w: TIP_WORDS, ...stage.first },
  leave: [] as (() => void)[],
  /** Keys of what was sent here, and of what was taken back again. */
  sent: [] as string[],
  gone: [] as string[],
  /** What became of each, by its key. */
  arrived: {} as Record<string, string>,
  forgetting: 0,
  /** What is on the screen was begun before it was opened: it stays where it was seen. */
  takenUp: false,
  ...telling(stage),

  onLoad() {
    const { draft, where } = keptTip();
    this.takenUp = isSeen(draft);
    const own = keptInforming();
    const [categories, used, near] = [keptCategories(), usedCategories(), keptNear(own)];
    stage(this).change({ draft, seed: draft.words, own, categories, used, near, ...where });
    if (!this.takenUp) stage(this).change({ here: undefined });
    this.leave = [
      onArrival((key, { matter }) => void (this.arrived[key] = matter)),
      onOutgoingChange(() => this.recount()),
      onNetworkChange(() => this.recount()),
    ];
    this.recount();
    void this.load();
  },
  onUnload() {
    for (const leave of this.leave) leave();
    clearTimeout(this.forgetting);
  },
  /** What is kept on the phone is enough to begin with: nothing here is waited for. */
  async load() {
    void loadCategories().then((categories) => stage(this).change({ categories }));
    const { here } = stage(this).state;
    if (!this.takenUp) this.stand();
    // Which grid that was could not be asked then.
    else if (here && here.grid === undefined) void this.locate(here.position);
    const own = await me().then(informingGrids, keptInforming);
    stage(this).change({ own, near: await loadNear(own) });
  },
  edit(changes: Partial<TipDraft>) {
    const draft = { ...stage(this).state.draft, ...changes };
    stage(this).change({ draft, failure: undefined, note: '' });
    this.keep();
  },
  /** Each tip is where it was seen, over leaving the screen too; the next one where the phone is by then. */
  keep() {
    const { draft, ...where } = stage(this).state;
    this.attempt(() => keepTip(draft, where));
    if (!this.takenUp || isSeen(draft)) return;
    this.takenUp = false;
    stage(this).change({ here: undefined });
    this.stand();
  },
  /** Says what went wrong instead of losing it. @returns whether it went */
  attempt(does: () => void): boolean {
    try {
      does();
      return true;
    } catch (thrown) {
      stage(this).change({ failure: failureCode(thrown) });
      return false;
    }
  },
  recount() {
    stage(this).change({ count: countOf(this.sent, new Set(this.gone)) });
  },
  /** The screen with this in it; the place stays as it was tapped. */
  begin(draft: TipDraft) {
    stage(this).change({ draft, seed: draft.words, all: false, note: '', placeNote: '', failure: undefined });
    this.keep();
  },

  onSendAct() {
    const { draft, used, ...places } = stage(this).state;
    if (!isReady(stage(this).state)) return;
    this.sent = [...this.sent, draft.key];
    if (!this.attempt(() => sendTip(draft, places))) {
      this.sent = this.sent.filter((key) => key !== draft.key);
      return;
    }
    const { category } = draft;
    stage(this).change({ used: category ? rememberCategory(category) : used, last: draft });
    this.begin(emptyTip());
    this.recount();
    // Back to the camera, and to how many went out.
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => stage(this).change({ last: undefined }), UNDO_WITHIN);
  },
  async onUndoTap() {
    const { last, undoing } = stage(this).state;
    if (!last || undoing) return;
    clearTimeout(this.forgetting);
    stage(this).change({ undoing: true });
    try {
      this.undone(last, await undo(last.key, (key) => this.arrived[key]));
    } catch (thrown) {
      const code = failureCode(thrown);
      const late = code === 'stale' || code === 'wrongStatus';
      stage(this).change(late ? { note: TIP_WORDS.tooLate } : { failure: code });
    }
    stage(this).change({ undoing: false, last: undefined });
  },
  undone(last: TipDraft, undone: Undone) {
    if (undone.is !== 'goesOn') this.gone = [...this.gone, last.key];
    this.recount();
    if (undone.is !== 'kept') return stage(this).change({ note: TIP_WORDS[undone.is] });
    const { photos, unsent } = undone.report;
    // What somebody has begun meanwhile is not written over.
    if (!isEmptyTip(stage(this).state.draft)) unsent.forEach(forgetFile);
    else this.begin({ ...last, key: newKey(), photos, unsent });
    stage(this).change({ note: TIP_WORDS.keptBack });
  },
  onStoppedTap() {
    wx.switchTab({ url: '/pages/mine/mine' });
  },
  onFullTap() {
    wx.navigateTo({ url: '/pages/report/report' });
  },
  onTipsTap() {
    wx.navigateTo({ url: '/packages/member/tips/tips' });
  },
});
