/** Picking a place: by words, by the phone's position (only when asked to), or from village to grid by landmarks. */
import { call } from '../../api/call';
import { failureCode } from '../../api/failure';
import { here } from '../../api/position';
import { staged } from '../../behaviors/stage';
import { settlePlace } from '../../store/place-choice';
import { townUnits } from '../../store/units';
import { PLACE_WORDS } from '../../words/place';
import { BEFORE, choiceOf, opens, present, type Search } from './place.view';

const stage = staged(() => BEFORE, present);
/** Typing pauses this long before the words are looked up. */
const PAUSE = 500;
/** No place is called by more characters than these. */
const NAME = 40;

Page({
  data: { w: PLACE_WORDS, ...stage.first },
  pause: 0,
  turn: 0,

  onLoad(query: Record<string, string | undefined>) {
    stage(this).change({ question: query['for'] === 'matter' ? 'matter' : 'home', village: query['in'] });
    void this.load();
  },
  onReady() {
    wx.setNavigationBarTitle({ title: this.data.title });
  },
  onUnload() {
    clearTimeout(this.pause);
    settlePlace(undefined);
  },
  async load() {
    try {
      const { town, units } = await townUnits();
      stage(this).change({ phase: 'ready', town: town.name, units });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  /** Looks up; an answer that comes after a later question is dropped. */
  async look(ask: () => Promise<Search>) {
    const turn = ++this.turn;
    stage(this).change({ search: { is: 'asking' } });
    const search = await ask().catch((thrown: unknown): Search => ({
      is: 'failed',
      code: failureCode(thrown),
    }));
    if (turn === this.turn) stage(this).change({ search });
  },
  /** The one place that the words mean; where they mean none or more than one, what is called so. */
  async byWords(words: string): Promise<Search> {
    const { unit } = await call('town', 'locate', { words });
    if (unit) return { is: 'found', card: unit };
    const { rows: found } = await call('town', 'find', { words: words.slice(0, NAME) });
    return found.length > 0 ? { is: 'several', found } : { is: 'nowhere' };
  },
  async byPosition(): Promise<Search> {
    const position = await here();
    if (!position) return { is: 'denied' };
    stage(this).change({ position });
    const { unit } = await call('town', 'locate', { position: [...position] });
    return unit ? { is: 'found', card: unit } : { is: 'outside' };
  },
  choose(id: string) {
    settlePlace(choiceOf(stage(this).state, id));
    wx.navigateBack();
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onWordsInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const words = event.detail.value.trim();
    stage(this).change({ words, position: undefined });
    clearTimeout(this.pause);
    this.turn += 1;
    if (words.length < 2) return stage(this).change({ search: { is: 'idle' } });
    this.pause = setTimeout(() => void this.look(() => this.byWords(words)), PAUSE);
  },
  onWordsConfirm() {
    const { words } = stage(this).state;
    clearTimeout(this.pause);
    if (words) void this.look(() => this.byWords(words));
  },
  onHereTap() {
    clearTimeout(this.pause);
    void this.look(() => this.byPosition());
  },
  onFindTap() {
    wx.navigateTo({ url: '/packages/resident/find/find?for=place' });
  },
  onSettingsTap() {
    wx.openSetting({});
  },
  onRowTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    if (opens(stage(this).state, id)) stage(this).change({ village: id });
    else this.choose(id);
  },
  onFoundTap() {
    const { found } = this.data;
    if (found) this.choose(found.id);
  },
  onBackTap() {
    stage(this).change({ village: undefined });
  },
  onUnknownTap() {
    const { words } = stage(this).state;
    settlePlace({ name: PLACE_WORDS.unknownName, ...(words && { words }) });
    wx.navigateBack();
  },
});
