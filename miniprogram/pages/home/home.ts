/** 首页: whose grid this is and who answers for it, 报事, and what of mine moves. */
import { failureCode } from '../../api/failure';
import { dial } from '../../api/phone-call';
import { following, type Following } from '../../behaviors/following';
import { staged } from '../../behaviors/stage';
import { elderIsToBeOffered, forgoElderOffer, isElder, setElder } from '../../store/appearance';
import { homeCard, keptHomeCard } from '../../store/home-card';
import { keptMatters } from '../../store/my-matters';
import { askPlace } from '../../store/place-choice';
import { me, setHomeUnit } from '../../store/session';
import { tipsFirst } from '../../store/ways';
import { fromGroup } from '../../store/wechat-group';
import { HOME_WORDS } from '../../words/home';
import { homeSignals, loadHome, loadWork, myRows } from './home.load';
import { BEFORE, present, type WorkEntry } from './home.view';

const stage = staged(() => BEFORE, present);

const WORK_PAGES: Readonly<Record<WorkEntry['key'], string>> = {
  todo: '/packages/member/todo/todo',
  groups: '/packages/member/groups/groups',
  ledger: '/packages/office/ledger/ledger',
  desk: '/packages/desk/desk/desk',
};

Page({
  data: { w: HOME_WORDS, ...stage.first },
  signals: null as Following | null,

  onLoad() {
    this.signals = following(homeSignals, (rung) => void this.refresh(rung));
    stage(this).change({ card: keptHomeCard(), rows: keptMatters(), elder: isElder() });
    void fromGroup().then((from) => stage(this).change({ village: from?.unit }));
  },
  onShow() {
    stage(this).change({ elder: isElder(), offer: elderIsToBeOffered() });
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
    try {
      const loaded = await loadHome();
      stage(this).change({ ...loaded, phase: 'ready' });
      this.signals?.start();
      await this.count();
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  async count() {
    const who = stage(this).state.me;
    if (who?.member) stage(this).change(await loadWork(who));
  },
  async refresh(rung: ReadonlySet<string>) {
    const { bell } = await me();
    if (rung.has(bell)) stage(this).change(await myRows());
    await this.count();
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  async onPickTap() {
    const chosen = await askPlace('home', stage(this).state.village?.id);
    if (!chosen?.unit) return;
    setHomeUnit(chosen.unit);
    stage(this).change({ card: await homeCard() });
  },
  onCallTap() {
    const { answers } = this.data;
    if (answers) dial(answers.phone);
  },
  onChiefTap() {
    const { card } = stage(this).state;
    if (card) wx.navigateTo({ url: `/packages/resident/chief/chief?unit=${card.id}` });
  },
  onFindTap() {
    wx.navigateTo({ url: '/packages/resident/find/find' });
  },
  onElderTake() {
    setElder(true);
    stage(this).change({ elder: true, offer: false });
  },
  onElderLeave() {
    forgoElderOffer();
    stage(this).change({ offer: false });
  },
  onReportTap() {
    wx.navigateTo({
      url: tipsFirst(stage(this).state.me) ? '/packages/member/tip/tip' : '/pages/report/report',
    });
  },
  onMatterOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=reporter` });
  },
  onAllTap() {
    wx.switchTab({ url: '/pages/mine/mine' });
  },
  onWorkTap(event: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: WORK_PAGES[event.currentTarget.dataset['key'] as WorkEntry['key']] });
  },
});
