/** The grids that I am an informant (信息员) of, kept on the phone so that a tip can be written without a network. */
import type { Output } from '../api/call';

type Who = Pick<Output<'people', 'me'>, 'member'>;

/** A grid as a place to tap. */
export interface GridChoice {
  readonly unit: string;
  /** "柳溪村第二网格". */
  readonly name: string;
}

const KEPT = 'informing';

/** The grids of somebody's informant's posts. */
export function informingGrids({ member }: Who): readonly GridChoice[] {
  return (member?.posts ?? [])
    .filter(({ role }) => role === 'informant')
    .map(({ unit, unitName }) => ({ unit, name: unitName }));
}

/** As last heard; none for whoever is no informant. */
export function keptInforming(): readonly GridChoice[] {
  return (wx.getStorageSync(KEPT) as readonly GridChoice[] | '') || [];
}

/** Keeps what was heard of my posts. Most people are no informants, and nothing is written for them. */
export function keepInforming(who: Who): void {
  const grids = informingGrids(who);
  if (grids.length > 0) wx.setStorageSync(KEPT, grids);
  else if (keptInforming().length > 0) wx.removeStorageSync(KEPT);
}
