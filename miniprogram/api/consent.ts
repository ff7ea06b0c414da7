/**
 * WeChat's own question before anything private is used (`__usePrivacyCheck__`): it is asked when somebody taps for it and
 * not before, once, and whoever says no is not asked again by that tap.
 */

/** What it is asked for, as far as words differ. */
export type Asked = 'place' | 'pictures' | 'voice' | 'other';

/** A question that waits for its answer. */
export interface Question {
  readonly asked: Asked;
  /** `buttonId` names the button of WeChat's own kind (`agreePrivacyAuthorization`) that was tapped. */
  agree(buttonId: string): void;
  refuse(): void;
}

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void;

const listeners = new Set<(question: Question | undefined) => void>();
let waiting: { readonly asked: Asked; readonly resolve: Resolve }[] = [];

/** From the app's start on: the question is ours to put. Older phones put WeChat's own. */
export function answerConsent(): void {
  if (!wx.canIUse('onNeedPrivacyAuthorization')) return;
  const ask = (resolve: Resolve, { referrer = '' }: { referrer?: string } = {}): void => {
    waiting = [...waiting, { asked: askedFor(referrer), resolve }];
    resolve({ event: 'exposureAuthorization' });
    tell();
  };
  // The typings know neither what the listener is given nor what it answers.
  wx.onNeedPrivacyAuthorization(ask as unknown as WechatMiniprogram.OnNeedPrivacyAuthorizationCallback);
}

/** Hears of the question that waits, and of none when it is answered, until the returned function is called. */
export function onQuestion(listener: (question: Question | undefined) => void): () => void {
  listeners.add(listener);
  if (waiting.length > 0) listener(question());
  return () => void listeners.delete(listener);
}

/** The guidelines (用户隐私保护指引) that the town has filed with WeChat. */
export function openGuidelines(): void {
  wx.openPrivacyContract({ fail: () => undefined });
}

function question(): Question | undefined {
  const [first] = waiting;
  if (!first) return undefined;
  return {
    asked: first.asked,
    agree: (buttonId) => answer({ event: 'agree', buttonId }),
    refuse: () => answer({ event: 'disagree' }),
  };
}

/** One answer is an answer to everything that was waiting: it is one agreement. */
function answer(said: Parameters<Resolve>[0]): void {
  const asked = waiting;
  waiting = [];
  for (const { resolve } of asked) resolve(said);
  tell();
}

function tell(): void {
  const now = question();
  for (const listener of [...listeners]) listener(now);
}

function askedFor(referrer: string): Asked {
  if (/location/i.test(referrer)) return 'place';
  if (/media|image|video|album/i.test(referrer)) return 'pictures';
  return /record|authorize/i.test(referrer) ? 'voice' : 'other';
}
