/** 请人代办: who asks says whether somebody is to come, when, where and whom to call; it goes out once, by itself where there is no network. */
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { dropAsking, keepAsking, keptAsking, type Asking } from '../../../store/asking';
import { homeCard, homePlace, keptHomeCard } from '../../../store/home-card';
import { sendLater } from '../../../store/outgoing';
import { rested } from '../../../store/outgoing.waiting';
import { askPlace, spotAt } from '../../../store/place-choice';
import { townServices } from '../../../store/services';
import { submitReport } from '../../../store/submitting';
import { w } from '../words/services';
import { askingReport, lacking } from './ask.send';
import { BEFORE, present, stillOffered } from './ask.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  key: '',

  onLoad(query: Record<string, string | undefined>) {
    this.key = query['key'] ?? '';
    const asking = keptAsking(this.key);
    stage(this).change({ asking, seed: asking, home: homePlace(keptHomeCard()), now: serverNow() });
    void this.load();
  },
  async load() {
    try {
      const { services, visits } = await townServices();
      const service = services.find(({ key }) => key === this.key);
      const now = serverNow();
      const asking = stillOffered(stage(this).state.asking, { visits, now });
      stage(this).change(
        service
          ? { phase: 'writing', failure: undefined, service, visits, asking, now }
          : { phase: 'failed', failure: 'serviceUnknown' },
      );
    } catch (thrown) {
      return stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
    if (!stage(this).state.home) stage(this).change({ home: homePlace(await homeCard()) });
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  /** Every change is on the phone before anything can go wrong. */
  edit(changes: Partial<Asking>) {
    const asking = { ...stage(this).state.asking, ...changes };
    keepAsking(this.key, asking);
    stage(this).change({ asking, failure: undefined });
  },
  onAthomeChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.edit({ athome: event.detail.value === 'yes' });
  },
  /** A half day has one half: it is chosen with the day. */
  onDayChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const on = event.detail.value;
    const { visits, asking } = stage(this).state;
    const parts = visits.find((day) => day.on === on)?.parts ?? [];
    const part = parts.length === 1 || !asking.part || !parts.includes(asking.part) ? parts[0] : asking.part;
    this.edit({ on, ...(part && { part }) });
  },
  onPartChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.edit({ part: event.detail.value as NonNullable<Asking['part']> });
  },
  onFieldInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const field = event.currentTarget.dataset['field'] as 'spot' | 'name' | 'phone' | 'more';
    this.edit({ [field]: event.detail.value });
  },
  async onPlaceTap() {
    const place = await askPlace('matter');
    if (!place) return;
    this.edit({ place, spot: spotAt(place, stage(this).state.asking) });
    stage(this).change({ seed: stage(this).state.asking });
  },
  async onSendTap() {
    const { phase, service, visits, home } = stage(this).state;
    if (phase !== 'writing' || !service) return;
    // The page may have stood open overnight.
    const now = serverNow();
    const asking = stillOffered(stage(this).state.asking, { visits, now });
    stage(this).change({ asking, now });
    if (lacking(asking)) return;
    const report = askingReport(service, asking, home);
    stage(this).change({ phase: 'sending', failure: undefined });
    try {
      const submitted = await submitReport(report);
      dropAsking(this.key);
      stage(this).change({ phase: 'sent', submitted });
    } catch (thrown) {
      const failure = failureCode(thrown);
      const rests = failure === 'tooManyToday';
      if (failure !== 'offline' && !rests) return stage(this).change({ phase: 'writing', failure });
      const later = { ...report, unsent: [], asked: asking };
      sendLater(rests ? rested(later, Date.now()) : later);
      dropAsking(this.key);
      stage(this).change({ phase: 'kept', failure });
    }
  },
  onFollowTap() {
    const { submitted } = stage(this).state;
    if (submitted) wx.redirectTo({ url: `/pages/matter/matter?id=${submitted.matter}&as=reporter` });
    else wx.switchTab({ url: '/pages/mine/mine' });
  },
});
