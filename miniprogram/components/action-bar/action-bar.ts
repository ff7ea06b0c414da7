/** The buttons of one matter for a member: direct steps are taken here, written ones open their page. */
import { ACTION_WORDS, type Nature, type Action } from '@gelin/domain/phone';
import { failureCode } from '../../api/failure';
import { FAILURE_WORDS } from '../../words/failures';
import { fixWithPhoto } from './action-bar.fix';
import { picked } from './action-bar.sheet';
import { agreed, sayDone, take, type Done } from './action-bar.step';
import {
  isDirect,
  movedOn,
  pageOf,
  present,
  type DirectAction,
  type MemberAction,
  type PagedAction,
  type WrittenAction,
} from './action-bar.view';
import { w } from '../../words/action-bar';

Component({
  properties: {
    actions: { type: Array, value: [] as Action[] },
    matter: { type: String, value: '' },
    seq: { type: Number, value: 0 },
    nature: { type: String, value: '' as Nature | '' },
    photoWithAnswer: { type: Boolean, value: false },
    compact: { type: Boolean, value: false },
    /** How many stand side by side in a card. */
    most: { type: Number, value: 2 },
    /** Whoever holds the bar has a place to write an answer: told by `answer` instead of opening its page. */
    answersHere: { type: Boolean, value: false },
  },
  data: {
    w,
    running: null as MemberAction | null,
    ...present({ actions: [], compact: false, most: 2, running: null }),
  },
  observers: {
    'actions, compact, most, running'(
      actions: Action[],
      compact: boolean,
      most: number,
      running: MemberAction | null,
    ) {
      this.setData({ ...present({ actions, compact, most, running }) });
    },
  },
  methods: {
    onButtonTap(event: WechatMiniprogram.TouchEvent) {
      this.start(event.currentTarget.dataset['action'] as MemberAction);
    },

    async onMoreTap() {
      if (this.data.running !== null) return;
      const action = await picked(this.data.rest, ACTION_WORDS, w.further);
      if (action) this.start(action);
    },

    start(action: MemberAction) {
      if (this.data.running !== null) return;
      if (isDirect(action)) void this.run(action);
      else if (action === 'fixOnSpot' && this.data.compact) void this.fix();
      else if (action === 'answer' && this.data.answersHere) this.triggerEvent('answer');
      else this.open(action);
    },

    /** From a list a picture is enough; one that could not be sent goes along to the page, where words fit too. */
    async fix() {
      this.setData({ running: 'fixOnSpot' });
      try {
        const fixed = await fixWithPhoto(this.data.matter, this.data.seq);
        if (fixed.is === 'done') {
          wx.showToast({ title: w.fixed, icon: 'none' });
          this.triggerEvent('done', fixed.done);
        }
        if (fixed.is === 'kept') {
          this.fail(fixed.thrown);
          this.open('fixOnSpot', fixed.path);
        }
      } catch (thrown) {
        this.fail(thrown);
      } finally {
        this.setData({ running: null });
      }
    },

    open(action: WrittenAction | PagedAction, unsent = '') {
      const { matter, seq, nature, photoWithAnswer } = this.data;
      const query = `matter=${matter}&seq=${seq}&action=${action}&nature=${nature}&photo=${photoWithAnswer ? 1 : 0}`;
      const kept = unsent ? `&unsent=${encodeURIComponent(unsent)}` : '';
      wx.navigateTo({
        url: `${pageOf(action)}?${query}${kept}`,
        events: { done: (done: Done) => this.triggerEvent('done', done) },
      });
    },

    async run(action: DirectAction) {
      this.setData({ running: action });
      try {
        if (!(await agreed(action))) return;
        const done = await take({ action }, this.data.matter, this.data.seq);
        sayDone(action, done);
        this.triggerEvent('done', done);
      } catch (thrown) {
        this.fail(thrown);
      } finally {
        this.setData({ running: null });
      }
    },

    fail(thrown: unknown) {
      const code = failureCode(thrown);
      wx.showToast({ title: FAILURE_WORDS[code], icon: 'none' });
      if (movedOn(code)) this.triggerEvent('stale');
    },
  },
});
