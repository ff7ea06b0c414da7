/** 报事: saying what is wrong and where, hearing what comes next, and sending it exactly once. */
import { serverNow } from '../../api/clock';
import { failureCode, fieldOf } from '../../api/failure';
import { staged } from '../../behaviors/stage';
import { keptContact } from '../../store/contact';
import { ENTRY, keptDraft, reportedBefore, type Draft } from '../../store/draft';
import { enclosedOf, type Enclosed } from '../../store/enclosed';
import { homeCard, homePlace, keptHomeCard } from '../../store/home-card';
import { onArrival } from '../../store/outgoing';
import { me } from '../../store/session';
import { keptWays, waysOf } from '../../store/ways';
import { REPORT_WORDS } from '../../words/report';
import { afterSending } from './report.after';
import { failedField, SCREEN_OF } from './report.failing';
import { foreseer, type Foreseer } from './report.foresee';
import { join } from './report.join';
import { keeper, type Keeper } from './report.keep';
import { sendNow, sent, writeDown } from './report.send';
import {
  blank,
  isPreparing,
  isSaid,
  isUnanswered,
  mustPickAnew,
  neighbour,
  opened,
  seedOf,
  type Failure,
  type ReportState,
  type Step,
} from './report.state';
import { answering, entryOf } from './report.tell';
import { present } from './report.view';

const stage = staged(blank, present);

Page({
  data: {
    w: REPORT_WORDS,
    // What the pickers begin with; they are drawn only once this is known, for they read it once.
    begin: null as Enclosed | null,
    ...stage.first,
  },
  keeper: null as Keeper | null,
  foreseer: null as Foreseer | null,
  leave: undefined as (() => void) | undefined,
  ...answering(stage),
  ...afterSending(stage),

  /**
   * `said` is a message in a group, "group,message": what was said there waits as a draft of its own. With `came` somebody
   * telephones or stands at the counter (电话/来访登记).
   */
  onLoad(query: { said?: string; came?: string }) {
    stage(this).change(keptWays());
    this.keeper = keeper(
      () => stage(this).state,
      (code) => this.fail({ code }),
    );
    this.foreseer = foreseer(() => stage(this));
    // What was handed over to be sent by itself may be out while one still looks.
    this.leave = onArrival((key, submitted) => {
      const { state } = stage(this);
      if (state.phase === 'kept' && state.draft.key === key) this.turn(sent(state, submitted));
    });
    const message = query.said?.split(',')[1];
    if (query.came) this.start(entryOf(keptDraft(ENTRY)), 'all');
    else {
      this.start(keptDraft(message), message || reportedBefore() ? 'all' : 'words');
      void homeCard().then((card) => stage(this).change({ home: homePlace(card) }));
    }
    // Who it is only decides what is offered; sending asks again.
    me().then(
      (who) => stage(this).change(waysOf(who)),
      () => undefined,
    );
  },
  onHide() {
    this.keeper?.now();
  },
  onUnload() {
    this.keeper?.now();
    this.foreseer?.stop();
    this.leave?.();
  },
  start(kept: Draft, step: Step) {
    const contact = kept.contact ?? (kept.behalf ? undefined : keptContact());
    const draft = contact ? { ...kept, contact } : kept;
    this.setData({ begin: enclosedOf(draft) });
    this.turn({
      ...opened(draft, serverNow()),
      step,
      // Whoever telephones does not live where whoever answers does.
      home: draft.came ? undefined : homePlace(keptHomeCard()),
      remember: keptContact() !== undefined,
      source: stage(this).state.source,
      mayHelp: stage(this).state.mayHelp,
    });
    this.foreseer?.now();
  },
  edit(changes: Partial<Draft>) {
    stage(this).change({ draft: { ...stage(this).state.draft, ...changes }, failure: undefined });
    this.keeper?.soon();
  },
  /** Another screen begins at its top. */
  turn(changes: Partial<ReportState>) {
    stage(this).change(changes);
    if (changes.phase ?? changes.step) wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => undefined });
  },
  go(step: Step) {
    this.turn({ step, seed: seedOf(stage(this).state.draft) });
    this.foreseer?.now();
  },
  async send() {
    const { phase, waiting } = stage(this).state;
    if (phase !== 'writing' || isPreparing(stage(this).state)) return;
    if (mustPickAnew(stage(this).state)) return this.fail({ code: 'anonymousNotHere', field: 'identity' });
    if (waiting > 0) return this.later();
    stage(this).change({ phase: 'sending', failure: undefined });
    this.keeper?.now();
    try {
      this.turn(await sendNow(stage(this).state));
    } catch (thrown) {
      const code = failureCode(thrown);
      if (code === 'offline' || code === 'tooManyToday') return this.later(code === 'tooManyToday');
      this.fail({ code, field: fieldOf(thrown) });
    }
  },
  later(rests = false) {
    try {
      this.turn(writeDown(stage(this).state, rests));
    } catch (thrown) {
      this.fail({ code: failureCode(thrown) });
    }
  },
  fail(failure: Failure) {
    const field = failedField(failure);
    const { step, phase } = stage(this).state;
    stage(this).change({ failure, ...(phase === 'sending' && { phase: 'writing' }) });
    if (!field) return;
    if (step !== 'all') this.go(SCREEN_OF[field]);
    // On one long screen what is wrong may stand out of sight.
    else wx.pageScrollTo({ selector: `#at-${SCREEN_OF[field]}`, fail: () => undefined });
  },

  onActTap() {
    const { state } = stage(this);
    if (!isSaid(state)) return this.fail({ code: 'textEmpty', field: 'text' });
    if (state.step === 'nearby') this.foreseer?.noneOfThese();
    const mustAnswer = state.step !== 'words' && state.step !== 'place' && state.step !== 'nearby';
    if (mustAnswer && isUnanswered(state)) return this.fail({ code: 'answerNeeded', field: 'answers' });
    if (state.step === 'check' || state.step === 'all') void this.send();
    else this.go(neighbour(state, 1));
  },
  onBackTap() {
    this.go(neighbour(stage(this).state, -1));
  },
  async onJoin(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    const { matter } = event.detail;
    // Nobody joins for somebody else: how far it is can be told them.
    if (stage(this).state.draft.came) wx.navigateTo({ url: `/pages/matter/matter?id=${matter}&as=member` });
    else this.turn(await join(stage(this).state, matter));
  },
  onNoneNearby() {
    const { state } = stage(this);
    this.foreseer?.noneOfThese();
    if (state.step === 'nearby') this.go(neighbour(state, 1));
  },
});
