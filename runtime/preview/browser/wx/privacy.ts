/**
 * WeChat's privacy check (`__usePrivacyCheck__`): a call that touches something private waits until a person has agreed once.
 * The mini-program puts the question where it listens for it, else the phone does. A phone in the preview has agreed before,
 * until `window.__preview.privacy.agreed` says otherwise.
 */
import { askModal } from '../frame/sheets.ts';
import { hooks } from '../hooks.ts';
import type { Phone } from '../phone.ts';
import { asynchronous, fail, type Api, type Callbacks } from './call.ts';

interface Answer {
  event: 'agree' | 'disagree' | 'exposureAuthorization';
  buttonId?: string;
}
type Listener = (resolve: (answer: Answer) => void, event: { referrer: string }) => void;

/** What touches something private, of what the preview has. */
const PRIVATE = [
  'chooseMedia',
  'chooseImage',
  'getLocation',
  'getFuzzyLocation',
  'chooseLocation',
  'startLocationUpdate',
  'authorize',
];
const CONTRACT = '《小程序隐私保护指引》';

let listener: Listener | undefined;
/** Id of the last button of the kind `agreePrivacyAuthorization` that was tapped while a question waited. */
let tapped: string | undefined;

/** A button of that kind was tapped. */
export function agreeButtonTapped(id: string): void {
  tapped = id;
}

function refuse(api: string): never {
  return fail(api, 'privacy permission is not authorized');
}

/** Waits for the agreement. @throws where it is refused, or where it is said without a tap on the button */
async function agreement(phone: Phone, api: string): Promise<void> {
  if (hooks.privacy.agreed) return;
  hooks.privacy.asked.push(api);
  if (!listener) {
    const content = `使用前请阅读并同意${CONTRACT}`;
    const { confirm } = await askModal(phone.screen.layer, {
      title: '隐私保护提示',
      content,
      confirmText: '同意',
      cancelText: '拒绝',
    });
    if (!confirm) refuse(api);
    hooks.privacy.agreed = true;
    return;
  }
  tapped = undefined;
  const asking = listener;
  const answer = await new Promise<Answer>((resolve) => {
    asking((said) => said.event !== 'exposureAuthorization' && resolve(said), { referrer: api });
  });
  if (answer.event !== 'agree' || tapped === undefined || tapped !== answer.buttonId) refuse(api);
  hooks.privacy.agreed = true;
}

/** The members of `wx` with those that are private behind the question. */
export function withPrivacy(phone: Phone, members: Api): Api {
  const guarded = PRIVATE.map((name) => {
    const run = members[name] as (options: object) => Promise<unknown>;
    const ask = asynchronous<Callbacks>(name, async ({ success: _s, fail: _f, complete: _c, ...options }) => {
      await agreement(phone, name);
      return run(options);
    });
    return [name, ask] as const;
  });
  return { ...members, ...Object.fromEntries(guarded), ...privacyApi(phone) };
}

function privacyApi(phone: Phone): Api {
  return {
    onNeedPrivacyAuthorization: (heard: Listener) => {
      listener = heard;
    },
    getPrivacySetting: asynchronous('getPrivacySetting', () => ({
      needAuthorization: !hooks.privacy.agreed,
      privacyContractName: CONTRACT,
    })),
    requirePrivacyAuthorize: asynchronous('requirePrivacyAuthorize', () =>
      agreement(phone, 'requirePrivacyAuthorize'),
    ),
    openPrivacyContract: asynchronous('openPrivacyContract', async () => {
      const content = `${CONTRACT}在小程序后台填写，真机上在这里打开。`;
      await askModal(phone.screen.layer, { title: CONTRACT, content, showCancel: false });
    }),
  };
}
