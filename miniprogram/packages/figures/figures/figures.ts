/** 报表: the figures of a desk and a span, each beside what it is compared with, each opening exactly its matters. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { COUNT_MEANS, COUNT_WORDS, SPAN_WORDS, type CountKey, type FigureSpan } from '@gelin/domain/phone';
import { choose, type CountedAsked } from '../../../store/behind-choice';
import { phrases, w } from '../words/figures';
import { walking } from '../walking';
import { BEFORE, present, type Facet } from './figures.view';

/** By what a list is narrowed when one of a facet is tapped. */
const NARROWED_BY = { natures: 'nature', categories: 'category', places: 'place' } as const;

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...walking(stage),

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
      if (now.span !== span || now.back !== back || now.desk !== desk) return;
      stage(this).change({ phase: 'ready', told, oldest: [] });
      if (told.oldest.length === 0) return;
      const { rows } = await call('matter', 'these', { ids: [...told.oldest] });
      if (stage(this).state.told === told) stage(this).change({ oldest: rows });
    } catch (thrown) {
      // Figures that are there stay.
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onFacetChoose(event: WechatMiniprogram.CustomEvent<{ value: Facet }>) {
    stage(this).change({ facet: event.detail.value });
  },
  onHowTap() {
    stage(this).change({ explained: !stage(this).state.explained });
  },
  onFigureTap(event: WechatMiniprogram.TouchEvent) {
    const { opens } = event.currentTarget.dataset as { readonly opens?: CountKey | '' };
    const figure = stage(this).state.told?.counts.find(({ key }) => key === opens);
    if (figure) this.open(figure.key, COUNT_WORDS[figure.key], figure.count);
  },
  /** A place leads to its own figures, where one is told of them; everything else to what arrived of it here. */
  onKindTap(event: WechatMiniprogram.TouchEvent) {
    const { facet, told } = stage(this).state;
    const kind = told?.[facet].find(({ id }) => id === event.currentTarget.dataset['id']);
    if (!kind) return;
    if (facet === 'places' && told?.below.some(({ id }) => id === kind.id)) void this.look({ desk: kind.id });
    else this.open('arrived', kind.name, kind.arrived, { [NARROWED_BY[facet]]: kind.id });
  },
  /** Of a kind what was closed, or not in time. */
  onKindCountTap(event: WechatMiniprogram.TouchEvent) {
    const { id, count } = event.currentTarget.dataset as {
      readonly id: string;
      readonly count: 'closed' | 'late';
    };
    const { facet, told } = stage(this).state;
    const kind = told?.[facet].find((each) => each.id === id);
    if (!kind || kind[count] === 0) return;
    const name = phrases.kindCount(kind.name, COUNT_WORDS[count]);
    this.open(count, name, kind[count], { [NARROWED_BY[facet]]: id });
  },
  onSpotTap(event: WechatMiniprogram.TouchEvent) {
    const spot = stage(this).state.told?.spots.find(({ id }) => id === event.currentTarget.dataset['id']);
    if (!spot) return;
    choose({ title: spot.name, means: w.spotMeans, count: spot.ids.length, ids: spot.ids });
    wx.navigateTo({ url: '/packages/desk/behind/behind' });
  },
  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },
  open(count: CountKey, name: string, matters: number, narrow: Partial<CountedAsked> = {}) {
    const { span, back, told } = stage(this).state;
    if (!told) return;
    const asked = { desk: told.desk, span, back, count, ...narrow };
    const title = phrases.behind(SPAN_WORDS[span], name);
    choose({ title, means: COUNT_MEANS[count], count: matters, ids: [], asked });
    wx.navigateTo({ url: '/packages/desk/behind/behind' });
  },
});
