/** What a person lets the mini-program use: asked once, remembered until they change their mind in the settings. */
import { askModal } from '../frame/sheets.ts';
import { hooks } from '../hooks.ts';
import type { Phone } from '../phone.ts';
import { asynchronous, fail, type Api } from './call.ts';

const WORDS: Record<string, string> = { 'scope.record': '使用麦克风', 'scope.camera': '使用摄像头' };

/** Whether the browser gives a microphone to this page. @throws what the browser says when it does not */
async function askForMicrophone(): Promise<void> {
  const stream = await openMicrophone();
  stream.getTracks().forEach((track) => track.stop());
}

/** The microphone. @throws `auth deny` where a person refuses it, the browser's own words where there is none */
export async function openMicrophone(): Promise<MediaStream> {
  if (hooks.scopes['scope.record'] === false) throw new Error('auth deny');
  if (!window.navigator.mediaDevices) throw new Error('no microphone: the browser gives it to https only');
  try {
    const stream = await window.navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
    hooks.scopes['scope.record'] = true;
    return stream;
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    if (thrown.name !== 'NotAllowedError') throw new Error(`no microphone: ${thrown.message}`);
    hooks.scopes['scope.record'] = false;
    throw new Error('auth deny');
  }
}

export function settingsApi(phone: Phone): Api {
  const current = (): object => ({
    authSetting: { ...hooks.scopes },
    subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
  });
  return {
    getSetting: asynchronous('getSetting', current),
    authorize: asynchronous<{ scope: string }>('authorize', async ({ scope }) => {
      if (hooks.scopes[scope] === false) fail('authorize', 'auth deny');
      if (scope === 'scope.record' && !hooks.scopes[scope])
        await askForMicrophone().catch((thrown: Error) => fail('authorize', thrown.message));
    }),
    /** Offers what was asked for before, as the platform does: what was never asked for is not there. */
    openSetting: asynchronous('openSetting', async () => {
      for (const scope of Object.keys(hooks.scopes)) {
        const { confirm } = await askModal(phone.screen.layer, {
          title: '设置',
          content: `允许${WORDS[scope] ?? scope}`,
          confirmText: '允许',
          cancelText: '不允许',
        });
        hooks.scopes[scope] = confirm;
      }
      return current();
    }),
  };
}
