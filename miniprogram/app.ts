/** The app: connects to the cloud, notices what nobody caught, and lets go of an old session when it comes back. */
import { forgetOldSession } from './store/session';

App({
  onLaunch() {
    // The environment is the one the mini-program is bound to; a town with several names it in DevTools.
    wx.cloud.init({ traceUser: false });
  },
  onShow() {
    forgetOldSession();
  },
  onError(error) {
    wx.getRealtimeLogManager?.().error('uncaught', error);
  },
  onUnhandledRejection({ reason }) {
    wx.getRealtimeLogManager?.().error('unhandled', String(reason));
  },
});
