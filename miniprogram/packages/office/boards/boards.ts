/** 公示牌和联系卡: made for all grids of a unit, file after file, and opened to be printed or passed on. */
import { call } from '../../../api/call';
import { download, openPdf } from '../../../api/documents';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { me } from '../../../store/session';
import { FAILURE_WORDS } from '../../../words/failures';
import { BOARDS_WORDS } from '../words/boards';
import { BEFORE, fileName, present, unitsOf, type BoardKind } from './boards.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w: BOARDS_WORDS, ...stage.first },
  from: '',

  onLoad(query: Record<string, string | undefined>) {
    this.from = query['unit'] ?? '';
    void this.load();
  },
  async load() {
    try {
      const [who, card] = await Promise.all([
        me(),
        this.from ? call('town', 'unit', { unit: this.from }) : undefined,
      ]);
      const from = card && {
        id: card.id,
        name: `${card.within.split(' · ').at(1) ?? ''}${card.name}`,
      };
      const units = unitsOf(who, from);
      stage(this).change({ phase: 'ready', units, unit: units[0]?.id ?? '' });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  /** Goes on where it stopped: what was made stays made. */
  async make() {
    const { change } = stage(this);
    change({ making: { stage: 'making' } });
    try {
      do {
        const { unit, kind, next: after, files } = stage(this).state;
        const made = await call('town', 'boards', { unit, kind, ...(after !== undefined && { after }) });
        change({ files: [...files, { file: made.file, count: made.count }], next: made.next });
      } while (stage(this).state.next !== undefined);
      change({ making: { stage: 'done' } });
    } catch (thrown) {
      change({ making: { stage: 'failed', words: FAILURE_WORDS[failureCode(thrown)] } });
      return;
    }
    if (stage(this).state.files.length === 1) await this.open(0);
  },
  async open(index: number) {
    const { state, change } = stage(this);
    const made = state.files[index];
    if (!made) return;
    try {
      const path = await download(made.file, fileName(state, index), (percent) =>
        change({ making: { stage: 'downloading', percent } }),
      );
      change({ making: { stage: 'done' } });
      await openPdf(path).catch(() =>
        change({ making: { stage: 'failed', words: BOARDS_WORDS.openFailed } }),
      );
    } catch (thrown) {
      change({ making: { stage: 'failed', words: FAILURE_WORDS[failureCode(thrown)] } });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onUnitChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ unit: event.detail.value, files: [], next: undefined, making: { stage: 'none' } });
  },
  onKindChoose(event: WechatMiniprogram.CustomEvent<{ value: BoardKind }>) {
    stage(this).change({ kind: event.detail.value, files: [], next: undefined, making: { stage: 'none' } });
  },
  onMakeAct() {
    const { next } = stage(this).state;
    if (next === undefined) stage(this).change({ files: [] });
    void this.make();
  },
  onFileTap(event: WechatMiniprogram.TouchEvent) {
    if (!this.data.busy) void this.open(Number(event.currentTarget.dataset['index']));
  },
});
