/** 生成文件: a ledger in another form, with small pictures, or with reporters' names by right and with a reason. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import type { FileForm } from '@gelin/contract/office-file';
import { makeWords } from '../words/ledger';
import { BEFORE, present } from './make-file.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w: makeWords, ...stage.first },
  ledger: '',
  /** One wish: pressed again after a failure it is the same file. */
  key: '',

  onLoad({ ledger = 'demand', month = '' }: Record<string, string | undefined>) {
    this.key = newKey();
    this.ledger = ledger;
    stage(this).change({ month });
    void this.load();
  },
  async load() {
    try {
      const { ledgers, mayName } = await call('office', 'ledgers', {});
      const title = ledgers.find(({ key }) => key === this.ledger)?.title ?? '';
      stage(this).change({ phase: 'ready', title, mayName });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onFormChoose(event: WechatMiniprogram.CustomEvent<{ value: FileForm }>) {
    this.key = newKey();
    stage(this).change({ form: event.detail.value, trouble: '' });
  },
  onPhotosChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    this.key = newKey();
    stage(this).change({ photos: event.detail.value });
  },
  onNamesChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    this.key = newKey();
    stage(this).change({ names: event.detail.value, trouble: '' });
  },
  onReasonInput(event: WechatMiniprogram.Input) {
    stage(this).change({ reason: event.detail.value, trouble: '' });
  },
  async onMakeAct() {
    const { state, change } = stage(this);
    const { form, photos, names, reason, month, busy } = state;
    if (busy) return;
    if (names && reason.trim() === '') return change({ trouble: makeWords.noReason });
    change({ busy: true, trouble: '' });
    try {
      await call('office', 'file', {
        key: this.key,
        ledger: this.ledger,
        form,
        ...(month && { month }),
        ...(photos && form === 'xlsx' && { photos }),
        ...(names && { contacts: reason.trim() }),
      });
      wx.redirectTo({ url: '/packages/office/files/files' });
    } catch (thrown) {
      change({ trouble: FAILURE_WORDS[failureCode(thrown)] });
    }
    change({ busy: false });
  },
});
