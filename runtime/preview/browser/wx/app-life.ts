/** Life of the app as `wx` shows it: showing, hiding, errors, updates, accounts. */
import type { Phone } from '../phone.ts';
import { asynchronous, type Api } from './call.ts';

export function appLifeApi(phone: Phone, has: (name: string) => boolean): Api {
  const { signals, boot } = phone;
  const nothing = (): void => undefined;
  return {
    onAppShow: signals.show.on,
    offAppShow: signals.show.off,
    onAppHide: signals.hide.on,
    offAppHide: signals.hide.off,
    onError: signals.error.on,
    offError: signals.error.off,
    onUnhandledRejection: signals.rejection.on,
    offUnhandledRejection: signals.rejection.off,
    onPageNotFound: nothing,
    offPageNotFound: nothing,
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: (result: object) => void) => listener({ hasUpdate: false }),
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
      applyUpdate: nothing,
    }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wxpreview', envVersion: 'develop', version: '' },
      plugin: {},
    }),
    login: asynchronous('login', () => ({ code: `preview-${boot.person.id}` })),
    checkSession: asynchronous('checkSession', nothing),
    canIUse: (schema: string) => {
      const [name = ''] = schema.split('.');
      return has(name) || !/^[a-z]+[A-Z]/.test(name);
    },
    exitMiniProgram: asynchronous('exitMiniProgram', nothing),
    showShareMenu: asynchronous('showShareMenu', nothing),
    hideShareMenu: asynchronous('hideShareMenu', nothing),
    updateShareMenu: asynchronous('updateShareMenu', nothing),
    reportEvent: nothing,
    reportAnalytics: nothing,
    reportPerformance: nothing,
    preloadSubpackage: () => undefined,
    setEnableDebug: asynchronous('setEnableDebug', nothing),
    getLogManager: () => console,
    getRealtimeLogManager: () => ({
      ...Object.fromEntries(
        ['info', 'warn', 'error', 'setFilterMsg', 'addFilterMsg', 'tag'].map((name) => [name, nothing]),
      ),
    }),
  };
}
