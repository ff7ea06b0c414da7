/** 代办: when somebody comes, and how far it is; whoever has it logs the next step with one tap, a picture if they like. */
import type { Action, ServiceAsked, Visit } from '@gelin/domain/phone';
import { serverNow } from '../../api/clock';
import { failureCode } from '../../api/failure';
import { FAILURE_WORDS } from '../../words/failures';
import { movedOn } from '../action-bar/action-bar.view';
import { logStep, picture } from './step-line.log';
import { present } from './step-line.view';
import { says, w } from '../../words/steps';

Component({
  properties: {
    matter: { type: String, value: '' },
    seq: { type: Number, value: 0 },
    /** `ServiceAsked` of the matter, and its `visit`. */
    service: { type: Object, value: null as unknown as ServiceAsked },
    visit: { type: Object, value: null as unknown as Visit },
    actions: { type: Array, value: [] as Action[] },
  },
  data: { w, running: false, ...present({ service: null, visit: null, actions: [], now: 0 }) },
  observers: {
    'service, visit, actions'(service: ServiceAsked | null, visit: Visit | null, actions: Action[]) {
      this.setData({ ...present({ service, visit, actions, now: serverNow() }) });
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
      if (running || !next) return;
      this.setData({ running: true });
      try {
        const photos = await pictures();
        if (photos === undefined) return;
        await logStep(matter, seq, next, photos);
        wx.showToast({ title: says.logged(next), icon: 'none' });
        this.triggerEvent('done');
      } catch (thrown) {
        const code = failureCode(thrown);
        wx.showToast({ title: FAILURE_WORDS[code], icon: 'none' });
        if (movedOn(code) || code === 'unchanged') this.triggerEvent('stale');
      } finally {
        this.setData({ running: false });
      }
    },
  },
});
