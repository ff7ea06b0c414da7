/** The app: connects to the cloud, sends what waited for a network, notices what nobody caught, lets go of an old session. */
import { answerConsent } from './api/consent';
import { sendWaiting, sendWhenOnline } from './store/outgoing';
import { begin as beginOutbox } from './store/outbox';
import { beginPatrols, sendPatrols } from './store/patrol.post';
import { forgetOldSession } from './store/session';

App({
  onLaunch() {
    // The environment is the one the mini-program is bound to; a town with several names it in DevTools.
    wx.cloud.init({ traceUser: false });
    answerConsent();
    sendWhenOnline();
    beginOutbox();
    beginPatrols();
  },
  onShow() {
    forgetOldSession();
    void sendWaiting();
    void sendPatrols();
  },
  onError(error) {
    wx.getRealtimeLogManager?.().error('uncaught', error);
  },
  onUnhandledRejection({ reason }) {
    wx.getRealtimeLogManager?.().error('unhandled', String(reason));
  },
});
