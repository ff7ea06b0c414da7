/** How large things are drawn: WeChat's own type size, or the app's elder mode, whichever is larger. */

const ELDER = 'elder';
/** 适老化: type and targets grow by this much. */
export const ELDER_SCALE = 1.4;

type Listener = (scale: number) => void;
const listeners = new Set<Listener>();

/** Whether elder mode was switched on here. */
export function isElder(): boolean {
  return wx.getStorageSync(ELDER) === true;
}

/** Switches elder mode; every open page follows at once. */
export function setElder(on: boolean): void {
  wx.setStorageSync(ELDER, on);
  const scale = typeScale();
  for (const listener of [...listeners]) listener(scale);
}

/** 1 to 1.4. Pages are drawn for that range; WeChat's own largest steps beyond it would clip. */
export function typeScale(): number {
  const system = wx.getAppBaseInfo().fontSizeScaleFactor ?? 1;
  const wanted = isElder() ? Math.max(ELDER_SCALE, system) : system;
  return Math.min(Math.max(wanted, 1), ELDER_SCALE);
}

/** Calls back at every change until the returned function is called. */
export function onScaleChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
