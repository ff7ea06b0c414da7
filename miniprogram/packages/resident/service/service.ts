/** One service: who it is for, which papers, which steps, where; done oneself, or by somebody who is asked to. */
import { failureCode } from '../../../api/failure';
import { dial } from '../../../api/phone-call';
import { staged } from '../../../behaviors/stage';
import { homeCard, keptHomeCard } from '../../../store/home-card';
import { readyPapers, tickPaper, townServices } from '../../../store/services';
import { w } from '../words/services';
import { BEFORE, present } from './service.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  key: '',

  onLoad(query: Record<string, string | undefined>) {
    this.key = query['key'] ?? '';
    stage(this).change({ ready: readyPapers(this.key), card: keptHomeCard() });
    void this.load();
  },
  async load() {
    try {
      const [{ services }, card] = await Promise.all([
        townServices(),
        keptHomeCard() ?? homeCard().catch(() => undefined),
      ]);
      const service = services.find(({ key }) => key === this.key);
      if (service) wx.setNavigationBarTitle({ title: service.name });
      stage(this).change(
        service ? { phase: 'ready', service, card } : { phase: 'failed', failure: 'serviceUnknown' },
      );
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onPaperTap(event: WechatMiniprogram.TouchEvent) {
    stage(this).change({ ready: tickPaper(this.key, String(event.currentTarget.dataset['paper'])) });
  },
  onCallTap() {
    const { self } = this.data;
    if (self?.phone) dial(self.phone);
  },
  onAskTap() {
    wx.navigateTo({ url: `/packages/resident/ask/ask?key=${this.key}` });
  },
});
