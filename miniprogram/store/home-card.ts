/** The last known card of the home grid: whom to call must be there without a network too. Only what the town publishes. */
import type { Output } from '../api/call';
import { homeUnit } from './session';

export type UnitCard = Output<'town', 'unit'>;

const KEPT = 'homeCard';

/** The card as last seen, if it is the home grid's. */
export function keptHomeCard(): UnitCard | undefined {
  const kept = wx.getStorageSync(KEPT) as UnitCard | '';
  return kept && kept.id === homeUnit() ? kept : undefined;
}

/** Keeps the card for the next time without a network. */
export function keepHomeCard(card: UnitCard): void {
  wx.setStorageSync(KEPT, card);
}
