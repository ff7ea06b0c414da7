/** `button`: WeChat's look, `form-type`, and what can be had of `open-type` in a browser. */
import { report } from '../engine/errors.ts';
import { submitForm, resetForm } from './form.ts';
import type { ElementSpec } from './define.ts';
import { hover, HOVER_PROPS } from './hover.ts';

type Opener = (openType: string, button: HTMLElement) => unknown;
let opener: Opener = () => undefined;

/** The phone says what `open-type` does; what it returns is the event's detail. */
export function setOpenTypes(open: Opener): void {
  opener = open;
}

const ANSWERS: Record<string, string> = {
  getPhoneNumber: 'getphonenumber',
  getUserInfo: 'getuserinfo',
  contact: 'contact',
  openSetting: 'opensetting',
  chooseAvatar: 'chooseavatar',
  agreePrivacyAuthorization: 'agreeprivacyauthorization',
  launchApp: 'launchapp',
};

export const button: ElementSpec = {
  tag: 'button',
  props: {
    ...HOVER_PROPS,
    hoverStartTime: 20,
    hoverStayTime: 70,
    size: 'default',
    type: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
    lang: '',
    sessionFrom: '',
    sendMessageTitle: '',
    sendMessagePath: '',
    sendMessageImg: '',
    appParameter: '',
    showMessageCard: false,
    phoneNumberNoQuotaToast: true,
  },
  make: (host) => {
    const { element } = host;
    element.setAttribute('tabindex', '0');
    if (!element.hasAttribute('role')) element.setAttribute('role', 'button');
    hover(host, 'button-hover');
    host.onTap(() => {
      if (host.flag('disabled')) return;
      const form = element.closest('wx-form');
      if (form && host.text('formType') === 'submit') submitForm(form, element);
      if (form && host.text('formType') === 'reset') resetForm(form);
      for (const openType of host.text('openType').split('|').filter(Boolean)) {
        try {
          const detail = opener(openType, element) ?? {};
          const name = ANSWERS[openType];
          if (name) host.emit(name, detail);
        } catch (error) {
          report(error, `<button open-type="${openType}">`);
        }
      }
    });
    return {
      activate: () => host.emit('tap', {}, true),
      render() {
        for (const name of ['disabled', 'plain', 'loading']) element.toggleAttribute(name, host.flag(name));
        element.setAttribute('aria-disabled', String(host.flag('disabled')));
        element.setAttribute('tabindex', host.flag('disabled') ? '-1' : '0');
        element.setAttribute('type', host.text('type'));
        element.setAttribute('size', host.text('size'));
      },
    };
  },
};
