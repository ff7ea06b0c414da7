/** 名册导入: the administrator brings the town's Excel lists and boundaries: checked first, then all of it or nothing. */
import { call } from '../../../api/call';
import { download, openSheet, pickFile } from '../../../api/documents';
import { failureCode } from '../../../api/failure';
import { sendUp } from '../../../api/kept';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/lists';
import { BEFORE, present, type ListsState } from './lists.view';

const stage = staged((): ListsState => BEFORE, present);
const wordsFor = (thrown: unknown) => FAILURE_WORDS[failureCode(thrown)];
const SYSTEMS = [
  { value: 'wgs84', label: w.wgs84 },
  { value: 'gcj02', label: w.gcj02 },
];

Page({
  data: { w, systems: SYSTEMS, ...stage.first },

  async onTemplateTap(event: WechatMiniprogram.TouchEvent) {
    const filled = event.currentTarget.dataset['filled'] === true;
    if (stage(this).state.phase === 'making') return;
    const { phase } = stage(this).state;
    stage(this).change({ phase: 'making', failure: '' });
    try {
      const { file, name } = await call('town', 'listsTemplate', { filled });
      await openSheet(await download(file, name, () => undefined));
      stage(this).change({ phase });
    } catch (thrown) {
      stage(this).change({ phase, failure: wordsFor(thrown) });
    }
  },
  onOthersChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    stage(this).change({ endOthers: event.detail.value });
  },
  onSystemChoose(event: WechatMiniprogram.CustomEvent<{ value: 'wgs84' | 'gcj02' }>) {
    stage(this).change({ system: event.detail.value });
    void this.check();
  },

  onAct() {
    const { phase, checked } = stage(this).state;
    if (phase === 'checked' && checked?.ok && !checked.unchanged) return this.confirm();
    if (phase === 'done' || (checked?.ok && checked.unchanged)) stage(this).change({ ...BEFORE });
    return this.choose();
  },
  async choose() {
    const { change } = stage(this);
    try {
      const picked = await pickFile(['xlsx', 'json', 'geojson']);
      if (!picked) return;
      change({
        phase: 'sending',
        percent: 0,
        failure: '',
        fileName: picked.name,
        checked: undefined,
        file: '',
      });
      const ending = /\.(\w+)$/u.exec(picked.name)?.[1]?.toLowerCase() ?? 'xlsx';
      const file = await sendUp('lists', picked.path, ending, (percent) => change({ percent }));
      change({ file });
      await this.check();
    } catch (thrown) {
      change({ phase: 'idle', failure: wordsFor(thrown) });
    }
  },
  async check() {
    const { state, change } = stage(this);
    if (!state.file) return;
    change({ phase: 'reading', failure: '' });
    try {
      const checked = await call('town', 'checkLists', this.asked());
      change({ phase: 'checked', checked });
    } catch (thrown) {
      change({ phase: 'idle', failure: wordsFor(thrown) });
    }
  },
  asked() {
    const { file, endOthers, system, fileName } = stage(this).state;
    return { file, endOthers, ...(/json$/iu.test(fileName) && { system }) };
  },
  async confirm() {
    const { checked } = stage(this).state;
    if (!checked?.ok) return;
    if (checked.endedTotal > 0) {
      const { confirm } = await wx.showModal({
        title: w.confirmTitle,
        content: phrases.confirm(checked.endedTotal),
        confirmText: w.confirm,
      });
      if (!confirm) return;
    }
    await this.take(checked.import);
  },
  /** By parts until it is over; each goes on where the last has stopped. */
  async take(id: string) {
    const { change } = stage(this);
    change({ phase: 'taking', taken: undefined, failure: '' });
    try {
      for (;;) {
        const taken = await call('town', 'takeLists', { ...this.asked(), import: id });
        change({ taken });
        if (taken.phase === 'done') break;
      }
      change({ phase: 'done', checked: undefined });
    } catch (thrown) {
      change({ phase: 'checked', failure: wordsFor(thrown) });
    }
  },
  onStaffTap() {
    wx.navigateTo({ url: '/packages/office/staff/staff' });
  },
});
