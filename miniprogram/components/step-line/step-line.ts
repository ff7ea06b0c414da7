/**
 * 代办: when somebody comes, which can be moved, and how far it is; whoever has it logs the next step with one tap, a picture
 * if they like. For five seconds it can be taken back; then, or when the page is left, it goes, and waits where there is no network.
 */
import type { Action, ServiceAsked, Visit } from '@gelin/domain/phone';
import { serverNow } from '../../api/clock';
import { failureCode, type CallFailureCode } from '../../api/failure';
import { forgetPhoto } from '../../api/photos';
import { isOnline, onNetworkChange } from '../../store/network';
import { serviceLetters, serviceLettersOf, type ServiceLetter } from '../../store/service.post';
import { FAILURE_WORDS } from '../../words/failures';
import { OWN_WORDS } from '../../words/own';
import { movedOn } from '../action-bar/action-bar.view';
import { moveVisit, pickVisit } from './step-line.move';
import { UNDO_WITHIN, logStep, picture, type Held } from './step-line.log';
import { present } from './step-line.view';
import { says, w } from '../../words/steps';

const held = new WeakMap<object, Held>();
/** What waited when it was last drawn. */
const drawn = new WeakMap<object, readonly ServiceLetter[]>();
const leave = new WeakMap<object, (() => void)[]>();

const BEFORE = { service: null, visit: null, actions: [], letters: [], online: true, now: 0 };

Component({
  properties: {
    matter: { type: String, value: '' },
    seq: { type: Number, value: 0 },
    /** `ServiceAsked` of the matter, and its `visit`. */
    service: { type: Object, value: null as unknown as ServiceAsked },
    visit: { type: Object, value: null as unknown as Visit },
    actions: { type: Array, value: [] as Action[] },
  },
  data: { w, running: false, held: '', ...present(BEFORE) },
  observers: {
    'matter, service, visit, actions'() {
      this.show();
    },
  },
  lifetimes: {
    attached() {
      const show = (): void => this.show();
      leave.set(this, [serviceLetters.onChange(show), onNetworkChange(show)]);
    },
    detached() {
      for (const each of leave.get(this) ?? []) each();
      leave.delete(this);
      this.send();
    },
  },
  pageLifetimes: {
    hide() {
      this.send();
    },
  },
  methods: {
    show() {
      const { matter, actions } = this.data;
      const [service, visit] = [this.data.service as ServiceAsked | null, this.data.visit as Visit | null];
      const [before, letters] = [drawn.get(this) ?? [], serviceLettersOf(matter)];
      drawn.set(this, letters);
      this.setData(present({ service, visit, actions, letters, online: isOnline(), now: serverNow() }));
      for (const { key, failure } of before) {
        if (failure !== undefined) continue;
        const now = letters.find((one) => one.key === key);
        if (!now) this.triggerEvent('done');
        else if (now.failure && isPast(now.failure)) this.triggerEvent('stale');
      }
    },
    onLogTap() {
      void this.log(() => Promise.resolve([]));
    },
    onPictureTap() {
      void this.log(async () => {
        const path = await picture();
        return path === undefined ? undefined : [path];
      });
    },
    async log(pictures: () => Promise<readonly string[] | undefined>) {
      const { running, next, matter, seq } = this.data;
      if (running || this.data.held || !next) return;
      this.setData({ running: true });
      try {
        const unsent = await pictures();
        if (unsent === undefined) return;
        const timer = setTimeout(() => this.send(), UNDO_WITHIN);
        held.set(this, { matter, seq, step: next, unsent, timer });
        this.setData({ held: says.logged(next) });
      } catch (thrown) {
        wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
      } finally {
        this.setData({ running: false });
      }
    },
    async onMoveTap() {
      const { running, moves, matter, seq } = this.data;
      if (running || !moves) return;
      this.setData({ running: true });
      try {
        const visit = await pickVisit();
        if (!visit) return;
        const done = await moveVisit({ matter, seq, action: moves }, visit);
        wx.showToast({ title: done === 'kept' ? OWN_WORDS.kept : w.moved, icon: 'none' });
        if (done !== 'kept') this.triggerEvent('done');
      } catch (thrown) {
        this.failed(thrown);
      } finally {
        this.setData({ running: false });
      }
    },
    failed(thrown: unknown) {
      const code = failureCode(thrown);
      wx.showToast({ title: FAILURE_WORDS[code], icon: 'none' });
      if (isPast(code)) this.triggerEvent('stale');
    },
    onUndoTap() {
      this.take()?.unsent.forEach(forgetPhoto);
    },
    /** What could not go is taken off; the step is there to be logged again. */
    async onLetterTap(event: WechatMiniprogram.TouchEvent) {
      const key = String(event.currentTarget.dataset['key']);
      const letter = serviceLettersOf(this.data.matter).find((one) => one.key === key);
      if (!letter?.failure) return;
      const picked = await wx.showActionSheet({ itemList: [w.remove] }).catch(() => undefined);
      if (!picked) return;
      serviceLetters.drop(key);
      letter.unsent.forEach(forgetPhoto);
    },
    /** What is held, and held no longer. */
    take(): Held | undefined {
      const taken = held.get(this);
      if (!taken) return undefined;
      clearTimeout(taken.timer);
      held.delete(this);
      this.setData({ held: '' });
      return taken;
    },
    send() {
      const going = this.take();
      if (!going) return;
      try {
        logStep(going);
      } catch (thrown) {
        this.failed(thrown);
      }
    },
  },
});

/** The matter is not as it was seen. */
const isPast = (code: CallFailureCode) => movedOn(code) || code === 'unchanged';
