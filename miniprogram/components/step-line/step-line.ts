/** 代办: when somebody comes, which can be moved, and how far it is; whoever has it logs the next step with one tap, a picture if they like. For five seconds it can be taken back; then, or when the page is left, it goes. */
import type { Action, ServiceAsked, Visit } from '@gelin/domain/phone';
import { serverNow } from '../../api/clock';
import { failureCode } from '../../api/failure';
import { FAILURE_WORDS } from '../../words/failures';
import { OWN_WORDS } from '../../words/own';
import { movedOn } from '../action-bar/action-bar.view';
import { moveVisit, pickVisit } from './step-line.move';
import { UNDO_WITHIN, logStep, picture, type Held } from './step-line.log';
import { present } from './step-line.view';
import { says, w } from '../../words/steps';

const held = new WeakMap<object, Held>();

Component({
  properties: {
    matter: { type: String, value: '' },
    seq: { type: Number, value: 0 },
    /** `ServiceAsked` of the matter, and its `visit`. */
    service: { type: Object, value: null as unknown as ServiceAsked },
    visit: { type: Object, value: null as unknown as Visit },
    actions: { type: Array, value: [] as Action[] },
  },
  data: { w, running: false, held: '', ...present({ service: null, visit: null, actions: [], now: 0 }) },
  observers: {
    'service, visit, actions'(service: ServiceAsked | null, visit: Visit | null, actions: Action[]) {
      this.setData({ ...present({ service, visit, actions, now: serverNow() }) });
    },
  },
  lifetimes: {
    detached() {
      void this.send();
    },
  },
  pageLifetimes: {
    hide() {
      void this.send();
    },
  },
  methods: {
    onLogTap() {
      void this.log(() => Promise.resolve([]));
    },
    onPictureTap() {
      void this.log(async () => {
        const id = await picture();
        return id === undefined ? undefined : [id];
      });
    },
    async log(pictures: () => Promise<readonly string[] | undefined>) {
      const { running, next, matter, seq } = this.data;
      if (running || this.data.held || !next) return;
      this.setData({ running: true });
      try {
        const photos = await pictures();
        if (photos === undefined) return;
        const timer = setTimeout(() => void this.send(), UNDO_WITHIN);
        held.set(this, { matter, seq, step: next, photos, timer });
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
      if (movedOn(code) || code === 'unchanged') this.triggerEvent('stale');
    },
    onUndoTap() {
      this.take();
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
    async send() {
      const going = this.take();
      if (!going) return;
      this.setData({ running: true });
      try {
        await logStep(going);
        this.triggerEvent('done');
      } catch (thrown) {
        this.failed(thrown);
      } finally {
        this.setData({ running: false });
      }
    },
  },
});
