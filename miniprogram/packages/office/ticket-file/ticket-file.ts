/** 导入工单: a file is picked and read; its columns are put right with real rows before the eyes; it is taken in by parts, gone on with after a break. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { pickFile } from '../../../api/documents';
import { failureCode } from '../../../api/failure';
import { sendUp } from '../../../api/kept';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/tickets';
import { BEFORE, isReady, moved, present, type Field, type TicketFileState } from './ticket-file.view';

const stage = staged((): TicketFileState => BEFORE, present);
const OWN: Readonly<Partial<Record<string, string>>> = {
  fileWrongType: w.wrongType,
  fileTooLarge: w.tooLarge,
};
const wordsFor = (thrown: unknown) => OWN[failureCode(thrown)] ?? FAILURE_WORDS[failureCode(thrown)];
/** How long to wait where somebody, or a call that was cut off, holds it; and how often. */
const REST = 5_000;
const PATIENT = 13;
type Taking = Parameters<typeof call<'office', 'takeTickets'>>[2];

Page({
  data: { w, ...stage.first, seed: { source: '' } },
  /** What is being taken in, to go on with after a break. */
  going: undefined as Taking | undefined,

  onLoad({ import: id }: { import?: string }) {
    if (id) void this.resume(id);
  },
  async resume(id: string) {
    const { change } = stage(this);
    change({ phase: 'reading' });
    try {
      const { again, name } = await call('office', 'ticketImport', { id });
      change({ fileName: name });
      if (again) await this.take({ ...again, import: id });
      else change({ phase: 'idle' });
    } catch (thrown) {
      change({ phase: 'idle', failure: wordsFor(thrown) });
    }
  },
  onAct() {
    const { state, change } = stage(this);
    if (this.going) return this.take(this.going);
    const { file, fileName: name, read } = state;
    if (isReady(state) && read)
      return this.take({
        file,
        name,
        source: read.source,
        mapping: { ...read.mapping },
        import: read.import,
      });
    if (state.phase === 'done') change(BEFORE);
    return this.choose();
  },
  async choose() {
    const { change } = stage(this);
    try {
      const picked = await pickFile(['xlsx', 'csv']);
      if (!picked) return;
      change({ ...BEFORE, phase: 'sending', fileName: picked.name });
      const ending = /\.csv$/iu.test(picked.name) ? 'csv' : 'xlsx';
      change({ file: await sendUp('lists', picked.path, ending, (percent) => change({ percent })) });
      await this.read({});
    } catch (thrown) {
      change({ ...BEFORE, failure: wordsFor(thrown) });
    }
  },
  async read(told: Pick<Parameters<typeof call<'office', 'readTickets'>>[2], 'source' | 'mapping'>) {
    const { state, change } = stage(this);
    change({ phase: 'reading', failure: '' });
    try {
      const read = await call('office', 'readTickets', { file: state.file, name: state.fileName, ...told });
      this.setData({ 'seed.source': read.source });
      change({ phase: 'read', read, now: serverNow() });
    } catch (thrown) {
      const kept = stage(this).state.read;
      change({ phase: kept ? 'read' : 'idle', failure: wordsFor(thrown) });
    }
  },
  onColumnChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { read } = stage(this).state;
    if (!read) return;
    const at = Number(event.detail.value);
    const field = event.currentTarget.dataset['field'] as Field;
    const mapping = moved(read.mapping, field, at === 0 ? undefined : at - 1);
    // What was asked for stands at once; the rows follow.
    stage(this).change({ read: { ...read, mapping } });
    void this.read({ source: read.source, mapping: { ...mapping } });
  },
  onSourceBlur(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { read } = stage(this).state;
    const source = event.detail.value.trim();
    if (!read || source === '' || source === read.source) return;
    void this.read({ source, mapping: { ...read.mapping } });
  },
  /** By parts until it is over; each goes on where the last has stopped. */
  async take(taking: Taking) {
    const { change } = stage(this);
    this.going = taking;
    change({ phase: 'taking', failure: '' });
    try {
      for (let busy = 0; ;) {
        const taken = await call('office', 'takeTickets', taking).catch(async (thrown: unknown) => {
          // What a call that was cut off holds, it holds for half a minute at most.
          if (failureCode(thrown) !== 'busy' || (busy += 1) > PATIENT) throw thrown;
          await new Promise((resolve) => setTimeout(resolve, REST));
        });
        if (taken) change({ taken });
        if (taken?.finished) break;
      }
      this.going = undefined;
      change({ phase: 'done' });
    } catch (thrown) {
      const code = failureCode(thrown);
      // What is read another way, or gone, has to be chosen anew.
      if (['stale', 'fileMissing', 'malformed'].includes(code)) this.going = undefined;
      change({ phase: stage(this).state.read ? 'read' : 'idle', failure: wordsFor(thrown) });
    }
  },
  onListTap() {
    wx.redirectTo({ url: '/packages/office/tickets/tickets' });
  },
});
