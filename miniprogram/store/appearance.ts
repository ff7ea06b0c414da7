/** How large things are drawn, and whether pages offer to be read aloud: WeChat's own type size, and what was chosen here. */
import { canReadAloud } from '../api/aloud';

const ELDER = 'elder';
const OFFERED = 'elderOffered';
const ALOUD = 'aloud';
/** 适老化: type and targets grow by this much. */
export const ELDER_SCALE = 1.4;
/** Whoever has set WeChat's type to this or more is asked once whether elder mode would help. */
const LARGE = 1.2;

type Listener = (scale: number) => void;
const listeners = new Set<Listener>();

/** Whether elder mode was switched on here. */
export function isElder(): boolean {
  return wx.getStorageSync(ELDER) === true;
}

/** Switches elder mode; every open page follows at once. */
export function setElder(on: boolean): void {
  wx.setStorageSync(ELDER, on);
  forgoElderOffer();
  tell();
}

/** Whether elder mode should be offered: the type is large already, and nobody was asked yet. */
export function elderIsToBeOffered(): boolean {
  return systemScale() >= LARGE && !isElder() && wx.getStorageSync(OFFERED) !== true;
}

/** It was offered, whatever the answer: nobody is asked twice. */
export function forgoElderOffer(): void {
  wx.setStorageSync(OFFERED, true);
}

/** Whether pages show 念给我听: as chosen, else in elder mode; never where nothing can be read aloud. */
export function readsAloud(): boolean {
  const chosen: unknown = wx.getStorageSync(ALOUD);
  return canReadAloud() && (typeof chosen === 'boolean' ? chosen : isElder());
}

/** Shows or hides 念给我听 on every page. */
export function setReadsAloud(on: boolean): void {
  wx.setStorageSync(ALOUD, on);
  tell();
}

/** 1 to 1.4. Pages are drawn for that range; WeChat's own largest steps beyond it would clip. */
export function typeScale(): number {
  const system = systemScale();
  const wanted = isElder() ? Math.max(ELDER_SCALE, system) : system;
  return Math.min(Math.max(wanted, 1), ELDER_SCALE);
}

/** Calls back whenever something here was switched, until the returned function is called. */
export function onScaleChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function systemScale(): number {
  return wx.getAppBaseInfo().fontSizeScaleFactor ?? 1;
}

function tell(): void {
  const scale = typeScale();
  for (const listener of [...listeners]) listener(scale);
}
