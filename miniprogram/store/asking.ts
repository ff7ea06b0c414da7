/** What somebody is writing to have something done for them (请人代办), kept on the phone until it is out. */
import type { Visit } from '@gelin/domain/phone';
import { newKey } from '../api/key';
import type { ChosenPlace } from './place-choice';

export interface Asking {
  /** The idempotency key; stays with the draft so that a retry never doubles it. */
  readonly key: string;
  /** Whether somebody is to come to the house; unknown until said. */
  readonly athome?: boolean;
  readonly on?: string;
  readonly part?: Visit['part'];
  /** Absent until chosen; then the home grid is taken. */
  readonly place?: ChosenPlace;
  /** Where in the grid: the door. */
  readonly spot: string;
  readonly name: string;
  readonly phone: string;
  readonly more: string;
}

const nameOf = (service: string) => `asking.${service}`;

/** What was written for this service and not sent. */
export function keptAsking(service: string): Asking {
  const kept = wx.getStorageSync(nameOf(service)) as Asking | '';
  return kept || { key: newKey(), spot: '', name: '', phone: '', more: '' };
}

/** Keeps it as it is now. */
export function keepAsking(service: string, asking: Asking): void {
  wx.setStorageSync(nameOf(service), asking);
}

/** It is out, or waits to go by itself. */
export function dropAsking(service: string): void {
  wx.removeStorageSync(nameOf(service));
}
