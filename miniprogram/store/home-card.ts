/** The last known card of the home grid: whom to call must be there without a network too. Only what the town publishes. */
import { call, type Output } from '../api/call';
import { failureCode } from '../api/failure';
import type { ChosenPlace } from './place-choice';
import { homeUnit, setHomeUnit } from './session';

export type UnitCard = Output<'town', 'unit'>;

const KEPT = 'homeCard';

/** The card as last seen, if it is the home grid's. */
export function keptHomeCard(): UnitCard | undefined {
  const kept = wx.getStorageSync(KEPT) as UnitCard | '';
  return kept && kept.id === homeUnit() ? kept : undefined;
}

/** The card of my grid: fresh if it can be had, else as last seen. A grid that is no more is forgotten. */
export async function homeCard(): Promise<UnitCard | undefined> {
  const unit = homeUnit();
  if (!unit) return undefined;
  try {
    const card = await call('town', 'unit', { unit });
    wx.setStorageSync(KEPT, card);
    return card;
  } catch (thrown) {
    const code = failureCode(thrown);
    if (code !== 'unitUnknown' && code !== 'notFound') return keptHomeCard();
    setHomeUnit(undefined);
    return undefined;
  }
}

/** A unit with what it lies in: grids are numbered, and every village has a first one. */
export function fullName(card: Pick<UnitCard, 'name' | 'within'>): string {
  return [card.within, card.name].filter(Boolean).join(' ');
}

/** My grid as a place where something can be; `undefined` where I have none. */
export function homePlace(card: UnitCard | undefined): ChosenPlace | undefined {
  return card && { unit: card.id, name: fullName(card) };
}
