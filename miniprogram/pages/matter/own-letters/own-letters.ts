/** 等网络: my steps on this matter that wait on the phone. Tells by `waits` which, and by `gone` that one has reached the cloud. */
import { failureCode } from '../../../api/failure';
import { forgetFile } from '../../../api/kept';
import { waitingFiles } from '../../../store/enclosed';
import { isOnline, onNetworkChange } from '../../../store/network';
import { ownLetters, ownLettersOf, type OwnLetter } from '../../../store/own-letters';
import { addWritten } from '../../../store/own-step';
import { filesOf } from '../../../store/own-written';
import { FAILURE_WORDS } from '../../../words/failures';
import { OWN_WORDS as w } from '../../../words/own';
import { reportInstead } from './own-letters.report';
import { letterRow, waitingOf, waysOf, type Way } from './own-letters.view';

const leave = new WeakMap<object, (() => void)[]>();

Component({
  properties: {
    matter: { type: String, value: '' },
    /** What the matter allows whoever reported it. */
    actions: { type: Array, value: [] as string[] },
  },
  data: { letters: [] as ReturnType<typeof letterRow>[] },
  lifetimes: {
    attached() {
      const show = (): void => this.show();
      leave.set(this, [ownLetters.onChange(show), onNetworkChange(show)]);
      // Whoever holds it is still drawing.
      wx.nextTick(show);
    },
    detached() {
      for (const each of leave.get(this) ?? []) each();
      leave.delete(this);
    },
  },
  methods: {
    show() {
      const now = ownLettersOf(this.data.matter);
      const waited = this.data.letters.filter(({ stopped }) => !stopped);
      this.setData({ letters: now.map((one) => letterRow(one, isOnline())) });
      this.triggerEvent('waits', { actions: waitingOf(now) });
      if (waited.some(({ key }) => now.every((one) => one.key !== key))) this.triggerEvent('gone');
    },
    async onLetterTap(event: WechatMiniprogram.TouchEvent) {
      const key = String(event.currentTarget.dataset['key']);
      const letter = ownLettersOf(this.data.matter).find((one) => one.key === key);
      if (!letter?.failure) return;
      const ways = waysOf(letter, this.data.actions);
      const picked = await wx
        .showActionSheet({ itemList: ways.map((way) => w.ways[way]) })
        .catch(() => undefined);
      const way = picked && ways[picked.tapIndex];
      if (way) await this.go(way, letter);
    },
    /** It leaves the list once it is kept where it is written anew. */
    async go(way: Way, letter: OwnLetter) {
      const { key, matter, action, written } = letter;
      try {
        if (way === 'rewrite') addWritten(matter, action, written);
        if (way === 'report' && !(await reportInstead(written))) return;
      } catch (thrown) {
        wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
        return;
      }
      ownLetters.drop(key);
      if (way === 'remove') waitingFiles(filesOf(written)).forEach(forgetFile);
      if (way === 'rewrite') wx.redirectTo({ url: `/pages/matter/matter?id=${matter}&as=reporter` });
      if (way === 'report') wx.navigateTo({ url: '/pages/report/report' });
    },
  },
});
