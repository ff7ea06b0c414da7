/** 报表: the figures of a desk and a span, each beside what it is compared with, each opening exactly its matters. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { COUNT_MEANS, COUNT_WORDS, SPAN_WORDS, type CountKey, type FigureSpan } from '@gelin/domain/phone';
import { choose } from '../counted/counted.choice';
import { phrases, w } from '../words/figures';
import { BEFORE, present, type Facet, type FiguresState } from './figures.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },

  onLoad({ span, desk }: { readonly span?: string; readonly desk?: string }) {
    const asked = (Object.keys(SPAN_WORDS) as FigureSpan[]).find((one) => one === span);
    stage(this).change({ ...(asked && { span: asked }), ...(desk && { desk }) });
    void this.load();
  },
  async load() {
    const { span, back, desk } = stage(this).state;
    try {
      const told = await call('office', 'figures', { span, back, ...(desk && { desk }) });
      const now = stage(this).state;
      if (now.span === span && now.back === back && now.desk === desk)
        stage(this).change({ phase: 'ready', told });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  look(changes: Partial<FiguresState>) {
    stage(this).change({ ...changes, phase: 'loading' });
    return this.load();
  },
  onRetry() {
    void this.look({});
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onSpanChoose(event: WechatMiniprogram.CustomEvent<{ value: FigureSpan }>) {
    void this.look({ span: event.detail.value, back: 0 });
  },
  onDeskChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    void this.look({ desk: event.detail.value });
  },
  onEarlierTap() {
    void this.look({ back: stage(this).state.back + 1 });
  },
  onLaterTap() {
    const { back } = stage(this).state;
    if (back > 0) void this.look({ back: back - 1 });
  },
  onFacetChoose(event: WechatMiniprogram.CustomEvent<{ value: Facet }>) {
    stage(this).change({ facet: event.detail.value });
  },
  onHowTap() {
    stage(this).change({ explained: !stage(this).state.explained });
  },
  onFigureTap(event: WechatMiniprogram.TouchEvent) {
    const { opens } = event.currentTarget.dataset as { readonly opens?: CountKey | '' };
    if (opens) this.open(opens, COUNT_WORDS[opens], {});
  },
  /** A place leads to its own figures; a nature or a category to what arrived of it. */
  onKindTap(event: WechatMiniprogram.TouchEvent) {
    const { id, name } = event.currentTarget.dataset as { readonly id: string; readonly name: string };
    const { facet, told } = stage(this).state;
    if (facet === 'places' && id !== told?.desk) void this.look({ desk: id });
    else
      this.open(
        'arrived',
        name,
        facet === 'natures' ? { nature: id } : facet === 'places' ? { place: id } : { category: id },
      );
  },
  open(count: CountKey, name: string, narrow: Readonly<Record<string, string>>) {
    const { span, back, told } = stage(this).state;
    if (!told) return;
    const title = phrases.behind(SPAN_WORDS[span], name);
    choose({
      title,
      means: COUNT_MEANS[count],
      asked: { desk: told.desk, span, back, count, ...narrow },
    });
    wx.navigateTo({ url: '/packages/figures/counted/counted' });
  },
});
