/** 我的: who I am here, my grid, large type, and what happens to what I say. */
import { failureCode } from '../../api/failure';
import { staged } from '../../behaviors/stage';
import { isElder, setElder } from '../../store/appearance';
import { fullName, homeCard, keptHomeCard, type UnitCard } from '../../store/home-card';
import { askPlace } from '../../store/place-choice';
import { me, setHomeUnit } from '../../store/session';
import { ME_WORDS } from '../../words/me';
import { BEFORE, present } from './me.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w: ME_WORDS, ...stage.first },

  onLoad() {
    stage(this).change({ version: appVersion() });
  },
  onShow() {
    stage(this).change({ elder: isElder(), grid: gridName(keptHomeCard()) });
    void this.load();
  },
  async load() {
    try {
      const [who, card] = await Promise.all([me(), keptHomeCard() ?? homeCard()]);
      stage(this).change({ me: who, grid: gridName(card), phase: 'ready' });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onElderChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    setElder(event.detail.value);
    stage(this).change({ elder: event.detail.value });
  },
  onRobotsTap() {
    wx.navigateTo({ url: '/packages/office/robots/robots' });
  },
  onDataTap() {
    wx.navigateTo({ url: '/packages/resident/my-data/my-data' });
  },
  async onGridTap() {
    const chosen = await askPlace('home');
    if (!chosen?.unit) return;
    setHomeUnit(chosen.unit);
    const card = await homeCard();
    stage(this).change({ grid: gridName(card) ?? chosen.name });
  },
});

function gridName(card: UnitCard | undefined): string | undefined {
  return card && fullName(card);
}

/** The released version's number; development and trial builds have none and are called by what they are. */
function appVersion(): string {
  const { version, envVersion } = wx.getAccountInfoSync().miniProgram;
  return version || envVersion;
}
