/** 事项: whose, which and where, narrowed by filters that stay; as a list or on a map; live while it is shown. */
import { call } from '../../../api/call';
import { renewed } from '../../../behaviors/joined';
import { nextPage } from '../../../behaviors/next-page';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { myDesks } from '../../../store/my-signals';
import { phrases, w } from '../words/matters';
import {
  BEGINNING,
  changed,
  keepFilter,
  keepSaved,
  keptFilter,
  NAME_MOST,
  savedFilters,
  withoutFacets,
  withSaved,
  type ListFilter,
} from './matters.filter';
import { allowed, loaded } from './matters.load';
import { BEFORE, present } from './matters.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, nameMost: NAME_MOST, ...stage.first },
  ...live(stage, { signals: myDesks }),

  /** `place` and `holder` open the list of just that; else it is as it was left. */
  onLoad({ place, holder }: Record<string, string | undefined>) {
    const asked: ListFilter | undefined =
      place || holder
        ? { view: 'place', state: 'open', ...(place && { place }), ...(holder && { holder }) }
        : keptFilter();
    stage(this).change({ filter: asked ?? BEGINNING, saved: savedFilters() });
    this.goLive();
  },
  /** As many pages as were open. */
  async fetch() {
    const there = await bring(stage(this), async () => {
      const choices = stage(this).state.choices ?? (await call('matter', 'listChoices', {}));
      const filter = allowed(stage(this).state.filter, choices);
      stage(this).change({ choices, filter });
      const found = await loaded(filter, stage(this).state);
      // Somebody chose otherwise meanwhile: that fetch comes next.
      return stage(this).state.filter === filter ? { ...found, more: 'idle' as const } : undefined;
    });
    if (there) this.signals?.start();
  },
  /** Another list: it begins anew, and is as it was when one comes back. */
  look(filter: ListFilter) {
    keepFilter(filter);
    stage(this).change({ filter, phase: 'loading', rows: [], cursor: undefined, pages: 1 });
    void this.refetch();
  },
  onReachBottom() {
    const { mode, filter } = stage(this).state;
    if (mode === 'map') return;
    return nextPage(stage(this), (cursor) => call('matter', 'list', { ...filter, cursor }), renewed);
  },
  onTailTap() {
    void this.onReachBottom();
  },
  onChoose(event: WechatMiniprogram.CustomEvent<{ value: string; key?: keyof ListFilter }>) {
    const key = event.detail.key ?? (event.currentTarget.dataset['key'] as keyof ListFilter);
    this.look(changed(stage(this).state.filter, key, event.detail.value));
  },
  onModeChoose(event: WechatMiniprogram.CustomEvent<{ value: 'list' | 'map' }>) {
    stage(this).change({ mode: event.detail.value });
    if (event.detail.value === 'map') void this.refetch();
  },
  onFilterTap() {
    stage(this).change({ choosing: !stage(this).state.choosing });
  },
  onResetTap() {
    this.look(withoutFacets(stage(this).state.filter));
  },
  onSaveTap() {
    stage(this).change({ naming: true, name: '' });
  },
  onNameInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ name: event.detail.value });
  },
  onNameCancel() {
    stage(this).change({ naming: false });
  },
  onNameKeep() {
    const { name, filter, saved } = stage(this).state;
    const called = name.trim();
    if (called === '') return;
    this.keep(withSaved(saved, { name: called, filter }));
    stage(this).change({ naming: false, choosing: false });
    wx.showToast({ title: phrases.saved(called), icon: 'none' });
  },
  onSavedTap(event: WechatMiniprogram.TouchEvent) {
    const found = stage(this).state.saved.find(({ name }) => name === event.currentTarget.dataset['name']);
    if (found) this.look(found.filter);
  },
  onSavedRemove(event: WechatMiniprogram.TouchEvent) {
    const { saved } = stage(this).state;
    const removed = saved.find(({ name }) => name === event.currentTarget.dataset['name']);
    if (!removed) return;
    this.keep(saved.filter((one) => one !== removed));
    stage(this).change({ removed });
  },
  onUndoTap() {
    const { saved, removed } = stage(this).state;
    if (!removed) return;
    this.keep(withSaved(saved, removed));
    stage(this).change({ removed: undefined });
  },
  keep(saved: ReturnType<typeof savedFilters>) {
    keepSaved(saved);
    stage(this).change({ saved, removed: undefined });
  },
  onSearchTap() {
    wx.navigateTo({ url: '/packages/desk/search/search' });
  },
  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },
});
