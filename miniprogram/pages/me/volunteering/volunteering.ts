/** Being an informant, on the page about oneself: what became of my tips, leaving, joining; for chiefs, who informs. Tells by `left` that a post has gone. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { forgetSession, type Me } from '../../../store/session';
import { FAILURE_WORDS } from '../../../words/failures';
import { VOLUNTEERING_SAYS as says, VOLUNTEERING_WORDS } from '../../../words/volunteering';
import { present } from './volunteering.view';

Component({
  properties: {
    /** `Me`, once it is known. */
    me: { type: Object, value: null as unknown as Me },
  },
  data: { w: VOLUNTEERING_WORDS, ...present(null), failure: '' },
  observers: {
    me(me: Me | null) {
      this.setData(present(me));
    },
  },
  methods: {
    onWayTap(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: String(event.currentTarget.dataset['url']) });
    },
    async onLeaveTap(event: WechatMiniprogram.TouchEvent) {
      const { unit, name } = event.currentTarget.dataset as { unit: string; name: string };
      const { confirm } = await wx.showModal({
        title: VOLUNTEERING_WORDS.leaveTitle,
        content: says.leaveContent(name),
        confirmText: VOLUNTEERING_WORDS.leaveConfirm,
        cancelText: VOLUNTEERING_WORDS.stay,
      });
      if (confirm) await this.leave(unit, name);
    },
    async leave(unit: string, name: string) {
      this.setData({ failure: '' });
      try {
        await call('people', 'leave', { unit });
        forgetSession();
        wx.showToast({ title: says.left(name), icon: 'none' });
        this.triggerEvent('left');
      } catch (thrown) {
        this.setData({ failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
  },
});
