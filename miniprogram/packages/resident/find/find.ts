/** Finding who answers for a place: by any words, by position, by the code on a board, on the map. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { here } from '../../../api/position';
import { scanCode } from '../../../api/scan';
import { staged } from '../../../behaviors/stage';
import { matterPageOf, unitInLink } from '../../../store/grid-code';
import { settlePlace } from '../../../store/place-choice';
import { me } from '../../../store/session';
import { FIND_WORDS } from '../words/find';
import { BEFORE, choiceOf, present, type FoundRow, type Search } from './find.view';

const stage = staged(() => BEFORE, present);
/** Typing pauses this long before the words are looked up. */
const PAUSE = 300;
/** With the place page beneath, which the answer is for. */
const BACK_OVER_PLACE = 2;

Page({
  data: { w: FIND_WORDS, ...stage.first },
  pause: 0,
  turn: 0,
  /** What was asked last, to ask it again. */
  asked: null as (() => Promise<Search>) | null,

  onLoad(query: Record<string, string | undefined>) {
    stage(this).change({ bringsBack: query['for'] === 'place' });
    void this.draw();
  },
  onUnload() {
    clearTimeout(this.pause);
  },
  /** The map is a help and no more: where it cannot be had, there is none. */
  async draw() {
    try {
      const { town } = await me();
      stage(this).change({ grids: (await call('town', 'map', { unit: town.id })).grids });
    } catch {
      stage(this).change({ grids: [] });
    }
  },
  /** Looks up; an answer that comes after a later question is dropped. */
  async look(ask: () => Promise<Search>) {
    const turn = ++this.turn;
    this.asked = ask;
    stage(this).change({ search: { is: 'asking' } });
    const search = await ask().catch((thrown: unknown): Search => ({
      is: 'failed',
      code: failureCode(thrown),
    }));
    if (turn === this.turn) stage(this).change({ search });
  },
  async byWords(words: string): Promise<Search> {
    const { rows } = await call('town', 'find', { words });
    return rows.length > 0 ? { is: 'found', rows } : { is: 'nowhere' };
  },
  async at(position: [number, number]): Promise<Search> {
    const { unit } = await call('town', 'locate', { position });
    return unit ? { is: 'found', rows: [rowOf(unit)] } : { is: 'outside' };
  },
  async byPosition(): Promise<Search> {
    const position = await here();
    return position ? this.at([...position]) : { is: 'denied' };
  },
  async byCode(unit: string): Promise<Search> {
    return { is: 'found', rows: [rowOf(await call('town', 'unit', { unit }))] };
  },

  onWordsInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const words = event.detail.value.trim();
    stage(this).change({ words });
    clearTimeout(this.pause);
    this.turn += 1;
    if (words === '') return stage(this).change({ search: { is: 'idle' } });
    this.pause = setTimeout(() => void this.look(() => this.byWords(words)), PAUSE);
  },
  onWordsConfirm() {
    const { words } = stage(this).state;
    clearTimeout(this.pause);
    if (words) void this.look(() => this.byWords(words));
  },
  onRetryTap() {
    if (this.asked) void this.look(this.asked);
  },
  onHereTap() {
    clearTimeout(this.pause);
    void this.look(() => this.byPosition());
  },
  async onScanTap() {
    const link = await scanCode();
    if (link === undefined) return;
    const matter = matterPageOf(link);
    if (matter) return void wx.navigateTo({ url: matter });
    const unit = unitInLink(link);
    await this.look(() => (unit ? this.byCode(unit) : Promise.resolve({ is: 'notOurs' })));
  },
  onMapTap(event: WechatMiniprogram.CustomEvent<{ longitude: number; latitude: number }>) {
    const { longitude, latitude } = event.detail;
    void this.look(() => this.at([longitude, latitude]));
  },
  onSettingsTap() {
    wx.openSetting({});
  },
  onRowTap(event: WechatMiniprogram.TouchEvent) {
    const unit = String(event.currentTarget.dataset['unit']);
    if (!stage(this).state.bringsBack)
      return wx.navigateTo({ url: `/packages/resident/chief/chief?unit=${unit}` });
    settlePlace(choiceOf(stage(this).state, unit));
    wx.navigateBack({ delta: BACK_OVER_PLACE });
  },
});

interface Card {
  readonly id: string;
  readonly name: string;
  readonly level: FoundRow['level'];
  readonly within: string;
  readonly chief?: { readonly name: string };
}

/** A place that is known exactly, as a result like any other. */
function rowOf({ id, name, level, within, chief }: Card): FoundRow {
  return { unit: id, name, level, within, ...(chief && { chief: chief.name }) };
}
