/** 搜索: one box over all matters that I may see; a number finds its matter at once. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { renewed } from '../../../behaviors/joined';
import { nextPage } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import { w } from '../words/search';
import { forgetSearches, recentSearches, remember } from './search.recent';
import { BEFORE, present } from './search.view';

/** Pages of which nothing was to be shown that are gone on by themselves. */
const GOES_ON = 3;

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },

  onLoad() {
    stage(this).change({ recent: recentSearches() });
    void call('matter', 'listChoices', {}).then(
      (choices) => stage(this).change({ choices }),
      // Without the places one can still search.
      () => undefined,
    );
  },
  onWordsInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const words = event.detail.value;
    stage(this).change({ words, ...(words === '' && { phase: 'resting', asked: '' }) });
  },
  onSearchTap() {
    const words = stage(this).state.words.trim();
    if (words === '') return;
    stage(this).change({ words, asked: words, recent: remember(words) });
    void this.load();
  },
  onRecentTap(event: WechatMiniprogram.TouchEvent) {
    stage(this).change({ words: String(event.currentTarget.dataset['words']) });
    this.onSearchTap();
  },
  onClearTap() {
    forgetSearches();
    stage(this).change({ recent: [] });
  },
  onPlaceChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { choices } = stage(this).state;
    stage(this).change({ place: choices?.places[Number(event.detail.value) - 1]?.id ?? '' });
    this.again();
  },
  onDayChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const day = event.detail.value;
    stage(this).change(event.currentTarget.dataset['key'] === 'from' ? { from: day } : { to: day });
    this.again();
  },
  again() {
    if (stage(this).state.asked !== '') void this.load();
  },
  onRetry() {
    void this.load();
  },
  async load() {
    const { asked, place, from, to } = stage(this).state;
    stage(this).change({ phase: 'loading', rows: [], named: [], cursor: undefined, pages: 1, more: 'idle' });
    const isStale = () => {
      const now = stage(this).state;
      return now.asked !== asked || now.place !== place || now.from !== from || now.to !== to;
    };
    try {
      const first = await this.page();
      if (isStale()) return;
      stage(this).change({ phase: 'ready', rows: first.rows, named: first.named, cursor: first.cursor });
      for (let round = 0; round < GOES_ON && !isStale(); round += 1) {
        const { rows, cursor } = stage(this).state;
        if (rows.length > 0 || cursor === undefined) return;
        await this.onReachBottom();
      }
    } catch (thrown) {
      if (!isStale()) stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  page(cursor?: string) {
    const { asked, place, from, to } = stage(this).state;
    const narrowed = { ...(place && { place }), ...(from && { from }), ...(to && { to }) };
    return call('matter', 'search', { words: asked, ...narrowed, ...(cursor !== undefined && { cursor }) });
  },
  onReachBottom() {
    return nextPage(stage(this), (cursor) => this.page(cursor), renewed);
  },
  onTailTap() {
    void this.onReachBottom();
  },
  onNamedTap(event: WechatMiniprogram.TouchEvent) {
    const { kind, id } = event.currentTarget.dataset as { kind: string; id: string };
    wx.navigateTo({ url: `/packages/desk/matters/matters?${kind}=${id}` });
  },
  onListTap() {
    wx.redirectTo({ url: '/packages/desk/matters/matters' });
  },
  onRowTap(event: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({
      url: `/pages/matter/matter?id=${String(event.currentTarget.dataset['matter'])}&as=member`,
    });
  },
});
