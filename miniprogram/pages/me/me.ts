/** 我的: who I am here, my grid, large type, and what happens to what I say. */
import { canReadAloud } from '../../api/aloud';
import { dialect, DIALECTS, setDialect } from '../../api/dialect';
import { failureCode } from '../../api/failure';
import { staged } from '../../behaviors/stage';
import { isElder, readsAloud, setElder, setReadsAloud } from '../../store/appearance';
import { fullName, homeCard, keptHomeCard, type UnitCard } from '../../store/home-card';
import { askPlace } from '../../store/place-choice';
import { me, setHomeUnit } from '../../store/session';
import { ME_WORDS } from '../../words/me';
import { BEFORE, present, type MeState } from './me.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w: ME_WORDS, ...stage.first },

  onLoad() {
    stage(this).change({ version: appVersion() });
  },
  onShow() {
    stage(this).change({ ...seenAndHeard(), grid: gridName(keptHomeCard()) });
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
  /** An entry's own way where it has one here, else the page that it names. */
  onEntryTap(event: WechatMiniprogram.CustomEvent<{ value?: boolean }>) {
    const key = String(event.currentTarget.dataset['key']);
    const on = event.detail.value === true;
    const ways: Readonly<Record<string, () => void>> = {
      grid: () => void this.changeGrid(),
      elder: () => this.see(() => setElder(on)),
      aloud: () => this.see(() => setReadsAloud(on)),
      dialect: () => void this.changeDialect(),
    };
    const entry = this.data.sections.flatMap(({ entries }) => entries).find((one) => one.key === key);
    if (key in ways) ways[key]?.();
    else if (entry?.kind === 'way' && entry.url) wx.navigateTo({ url: entry.url });
  },
  see(change: () => void) {
    change();
    stage(this).change(seenAndHeard());
  },
  async changeDialect() {
    const names = DIALECTS.map((one) => ME_WORDS.dialects[one]);
    const chosen = await wx.showActionSheet({ itemList: names }).catch(() => undefined);
    const one = chosen && DIALECTS[chosen.tapIndex];
    if (one) this.see(() => setDialect(one));
  },
  async changeGrid() {
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

/** How this phone is set to be seen and heard; what needs the speech plugin is not there without it. */
function seenAndHeard(): Pick<MeState, 'elder' | 'aloud' | 'dialect'> {
  const speaks = canReadAloud();
  return {
    elder: isElder(),
    aloud: speaks ? readsAloud() : undefined,
    dialect: speaks ? dialect() : undefined,
  };
}
