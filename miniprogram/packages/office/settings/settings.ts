/** 全镇设置: the administrator edits the town's settings, a piece at a time: `place` says which. */
import { call } from '../../../api/call';
import { failureCode, isLasting } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/settings';
import { BEFORE, present, spanWith, type SettingsState } from './settings.view';

const stage = staged((): SettingsState => BEFORE, present);
const wordsFor = (thrown: unknown) => FAILURE_WORDS[failureCode(thrown)];
const say = (title: string) => wx.showToast({ title, icon: 'none' });
const ALL = 'all';
const PAGE = '/packages/office/settings/settings';
/** Of an entry's name: part of a key that nobody reads. */
const NAME_LETTERS = 12;

Page({
  data: { w, lasting: false, ...stage.first },
  place: ALL,

  onLoad({ place = ALL }: { place?: string }) {
    this.place = decodeURIComponent(place);
    stage(this).change({ root: this.place === ALL });
  },
  /** Also on coming back: what was changed below shows here. What is being written stays. */
  onShow() {
    void this.fetch();
  },
  async fetch() {
    const { change } = stage(this);
    try {
      const form = await call('town', 'settingsForm', { place: this.place });
      wx.setNavigationBarTitle({ title: form.title });
      change({ phase: 'ready', form });
    } catch (thrown) {
      if (stage(this).state.phase === 'ready') say(wordsFor(thrown));
      else change({ phase: 'failed', failure: wordsFor(thrown) });
      this.setData({ lasting: isLasting(failureCode(thrown)) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.fetch();
  },

  onEntryTap(event: WechatMiniprogram.TouchEvent) {
    this.open(String(event.currentTarget.dataset['place']));
  },
  onAddTap() {
    const { adds } = stage(this).state.form ?? {};
    if (adds)
      this.open(
        `${adds.place}/${newKey()
          .replace(/[^A-Za-z0-9]/gu, '')
          .slice(0, NAME_LETTERS)}`,
      );
  },
  onLogTap() {
    wx.navigateTo({ url: '/packages/office/settings-log/settings-log' });
  },
  open(place: string) {
    wx.navigateTo({ url: `${PAGE}?place=${encodeURIComponent(place)}` });
  },

  onInput(event: WechatMiniprogram.CustomEvent<{ value: string | boolean }>) {
    this.write(nameIn(event), () => String(event.detail.value));
  },
  onAmountInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.write(nameIn(event), (now) => spanWith(now, { amount: event.detail.value }));
  },
  onUnitChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.write(nameIn(event), (now) => spanWith(now || '1', { unit: event.detail.value }));
  },
  write(name: string, next: (now: string) => string) {
    const { written, form, problems } = stage(this).state;
    const now = written[name] ?? form?.fields.find((field) => field.name === name)?.value ?? '';
    stage(this).change({
      written: { ...written, [name]: next(now) },
      problems: problems.filter(({ field }) => field !== name),
    });
  },
  onWhyInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ why: event.detail.value });
  },

  onAct() {
    return this.change(false);
  },
  async onRemoveTap() {
    const asked = { title: w.removeTitle, content: w.removeNote, confirmText: w.remove };
    if ((await wx.showModal(asked)).confirm) await this.change(true);
  },
  async change(remove: boolean) {
    const { form, written, why, saving } = stage(this).state;
    if (!form || saving) return;
    stage(this).change({ saving: true, problems: [] });
    try {
      const asked = { key: newKey(), version: form.version, place: this.place, values: { ...written } };
      const more = { ...(why.trim() && { why: why.trim() }), ...(remove && { remove }) };
      const made = await call('town', 'changeSettings', { ...asked, ...more });
      if (!made.ok) return stage(this).change({ problems: made.problems });
      say(made.changed === 0 ? w.same : remove ? w.removed : w.saved);
      if (remove) return wx.navigateBack();
      stage(this).change({ written: {}, why: '' });
      await this.fetch();
    } catch (thrown) {
      if (failureCode(thrown) === 'stale') await this.fetch();
      say(failureCode(thrown) === 'stale' ? w.stale : wordsFor(thrown));
    } finally {
      stage(this).change({ saving: false });
    }
  },
});

function nameIn(event: { currentTarget: { dataset: Record<string, unknown> } }): string {
  return String(event.currentTarget.dataset['name']);
}
