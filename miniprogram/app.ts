/** The app: connects to the cloud, sends what waited for a network, notices what nobody caught, lets go of an old session. */
import { answerConsent } from './api/consent';
import { giveUpForgotten } from './api/unused';
import { inspectionLetters } from './store/inspection.post';
import { sendWaiting, sendWhenOnline } from './store/outgoing';
import { begin as beginOutbox } from './store/outbox';
import { ownLetters } from './store/own-letters';
import { patrolLetters } from './store/patrol.post';
import { publicityLetters } from './store/publicity.post';
import { serviceLetters } from './store/service.post';
import { forgetOldSession } from './store/session';

App({
  onLaunch() {
    // The environment is the one the mini-program is bound to; a town with several names it in DevTools.
    wx.cloud.init({ traceUser: false });
    answerConsent();
    void giveUpForgotten();
    sendWhenOnline();
    beginOutbox();
    ownLetters.begin();
    patrolLetters.begin();
    inspectionLetters.begin();
    publicityLetters.begin();
    serviceLetters.begin();
  },
  onShow() {
    forgetOldSession();
    void sendWaiting();
    void ownLetters.send();
    void patrolLetters.send();
    void inspectionLetters.send();
    void publicityLetters.send();
    void serviceLetters.send();
  },
  onError(error) {
    wx.getRealtimeLogManager?.().error('uncaught', error);
  },
  onUnhandledRejection({ reason }) {
    wx.getRealtimeLogManager?.().error('unhandled', String(reason));
  },
});
