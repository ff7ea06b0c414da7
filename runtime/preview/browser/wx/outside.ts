/** What leaves the mini-program: calls, clipboard, subscriptions, other apps. Recorded, so that a test can look. */
import { h } from '../frame/dom.ts';
import { askModal, openDialog } from '../frame/sheets.ts';
import { hooks } from '../hooks.ts';
import type { Phone } from '../phone.ts';
import { asynchronous, fail, notInPreview, type Api } from './call.ts';

function ring(layer: HTMLElement, number: string): void {
  hooks.calls.push(number);
  const box = h(
    'div',
    { class: 'calling', role: 'dialog', 'aria-modal': 'true', 'aria-label': `正在拨打 ${number}` },
    h('p', {}, '正在拨打'),
    h('strong', {}, number),
    h('button', { type: 'button', onclick: () => close() }, '挂断'),
  );
  const close = openDialog(layer, box, () => close());
}

/** The stand-in for WeChat's messages may send one more of each. */
async function accept(openid: string, templates: readonly string[]): Promise<void> {
  await window.fetch('/outside/subscription/accept', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, templates }),
  });
}

/** A camera that sees what a test has set, or what somebody types. */
async function scanned(layer: HTMLElement): Promise<{ result: string }> {
  const seen = hooks.scan ?? (await askModal(layer, { title: '扫码', editable: true })).content ?? '';
  hooks.scan = null;
  if (seen === '') fail('scanCode', 'cancel');
  return { result: seen };
}

export function outsideApi(phone: Phone): Api {
  return {
    makePhoneCall: asynchronous<{ phoneNumber: string }>('makePhoneCall', ({ phoneNumber }) =>
      ring(phone.screen.layer, phoneNumber),
    ),
    scanCode: asynchronous('scanCode', () => scanned(phone.screen.layer)),
    setClipboardData: asynchronous<{ data: string }>('setClipboardData', async ({ data }) => {
      hooks.clipboard = data;
      phone.toast.show('内容已复制', 'success', hooks.toastFor, false);
      await window.navigator.clipboard?.writeText(data).catch(() => undefined);
    }),
    getClipboardData: asynchronous('getClipboardData', () => ({ data: hooks.clipboard })),
    requestSubscribeMessage: asynchronous<{ tmplIds: string[] }>(
      'requestSubscribeMessage',
      async ({ tmplIds }) => {
        if (!Array.isArray(tmplIds) || tmplIds.length === 0)
          fail('requestSubscribeMessage', 'TmplIds can not be empty', 10001);
        hooks.subscriptions.push(tmplIds);
        if (phone.boot.cloud) await accept(phone.boot.person.openid, tmplIds);
        return Object.fromEntries(tmplIds.map((id) => [id, 'accept']));
      },
    ),
    getGroupEnterInfo: asynchronous('getGroupEnterInfo', () => {
      const { wechatGroup } = phone.boot;
      if (!wechatGroup) fail('getGroupEnterInfo', 'not opened in a group', 65206);
      return { cloudID: `laptop-wechat-group:${wechatGroup}`, encryptedData: '', iv: '' };
    }),
    ...notInPreview(
      'navigateToMiniProgram',
      'getUserProfile',
      'requestPayment',
      'openCustomerServiceChat',
      'addPhoneContact',
      'getWeRunData',
      'startRecord',
      'playVoice',
      'request',
      'uploadFile',
      'connectSocket',
    ),
  };
}
