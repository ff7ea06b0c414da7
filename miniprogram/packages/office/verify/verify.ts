/** 核对: the journal verified from its first line to its last, then matters and counts against it, piece by piece; sealed months held against what is stored today. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import type { LedgerOutputs } from '@gelin/contract/ledger';
import { verifyWords } from '../words/verify';
import { NOT_YET, present, type Check, type Journal, type VerifyState } from './verify.view';

type Next = LedgerOutputs['verify']['next'];

const stage = staged(
  (): VerifyState => ({
    phase: 'loading',
    failure: '',
    seals: [],
    journal: NOT_YET,
    checks: {},
    now: serverNow(),
  }),
  present,
);

Page({
  data: { w: verifyWords, ...stage.first },
  ledger: 'demand',
  /** Which verifying goes on: one that was stopped says nothing any more. */
  run: 0,

  onLoad({ ledger = 'demand' }: Record<string, string | undefined>) {
    this.ledger = ledger;
    void this.load();
  },
  onUnload() {
    this.run += 1;
  },
  async load() {
    try {
      const { seals } = await call('office', 'seals', { ledger: this.ledger });
      stage(this).change({ phase: 'ready', seals, now: serverNow() });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onVerifyAct() {
    this.run += 1;
    if (this.data.going) stage(this).change({ journal: NOT_YET });
    else void this.verify(this.run);
  },
  async verify(run: number) {
    let journal: Journal = { ...NOT_YET, stage: 'lines' };
    const show = (changes: Partial<Journal>) => {
      journal = { ...journal, ...changes };
      if (run === this.run) stage(this).change({ journal });
    };
    show({});
    try {
      for (let next: Next = {}; next && run === this.run;) {
        const piece: LedgerOutputs['verify'] = await call('office', 'verify', next as never);
        const { lines, erased, waiting, end, broken, altered, miscounted, uncompared } = piece;
        next = piece.next;
        show({
          lines: journal.lines + lines,
          all: end.seq,
          erased: journal.erased + erased,
          waiting: journal.waiting + waiting,
          altered: [...journal.altered, ...altered],
          miscounted: [...journal.miscounted, ...miscounted],
          uncompared: [...journal.uncompared, ...uncompared],
          ...(next?.matters !== undefined && { stage: 'matters' }),
          ...(next?.month !== undefined && { stage: 'months' }),
          ...(broken && { stage: 'broken', broken }),
          ...(!broken && !next && { stage: 'done' }),
        });
        if (broken) return;
      }
    } catch (thrown) {
      show({ stage: 'failed', words: FAILURE_WORDS[failureCode(thrown)] });
    }
  },

  async onCheckTap(event: WechatMiniprogram.TouchEvent) {
    const month = String(event.currentTarget.dataset['month']);
    const show = (check: Check) =>
      stage(this).change({ checks: { ...stage(this).state.checks, [month]: check } });
    if (stage(this).state.checks[month]?.stage === 'going') return;
    let deviations: Check['deviations'] = [];
    show({ stage: 'going', deviations });
    try {
      for (let after: string | undefined = 'rows:0'; after !== undefined;) {
        const piece: LedgerOutputs['checkSeal'] = await call('office', 'checkSeal', {
          ledger: this.ledger,
          month,
          after,
        });
        deviations = [...deviations, ...piece.deviations];
        after = piece.after;
        show({ stage: after === undefined ? 'done' : 'going', deviations });
      }
    } catch (thrown) {
      show({ stage: 'failed', deviations, words: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
});
