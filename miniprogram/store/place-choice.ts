/** Asking somebody where: opens the place page and brings back what was picked there. */

/** Where somebody says it is. Without `unit` the centre finds it. */
export interface ChosenPlace {
  readonly unit?: string;
  /** How to call it: "柳溪村第二网格". */
  readonly name: string;
  readonly words?: string;
  readonly position?: readonly [longitude: number, latitude: number];
}

/** A unit as `town.find` gives it, called with its village: among grids their numbers tell nothing apart. */
export function foundName({ within, name }: { readonly within: string; readonly name: string }): string {
  return `${within.split(' · ').at(1) ?? ''}${name}`;
}

/** What is said of the spot once another place is picked: words that the last one was found by go with it, what somebody wrote stays. */
export function spotAt(
  picked: ChosenPlace,
  { place, spot }: { readonly place?: ChosenPlace; readonly spot: string },
): string {
  return spot.trim() === '' || spot === place?.words ? (picked.words ?? '') : spot;
}

/** For which question: one's own grid, or where a matter is (then 我不清楚 is an answer too). */
export type PlaceQuestion = 'home' | 'matter';

let answer: ((chosen: ChosenPlace | undefined) => void) | undefined;

/** Opens the place page, at a village's grids where one is known. `undefined` when they went back without picking. */
export function askPlace(question: PlaceQuestion, village?: string): Promise<ChosenPlace | undefined> {
  answer?.(undefined);
  return new Promise((resolve) => {
    answer = resolve;
    wx.navigateTo({
      url: `/pages/place/place?for=${question}${village ? `&in=${village}` : ''}`,
      fail: () => settlePlace(undefined),
    });
  });
}

/** From the place page: what was picked, or nothing. The first answer counts. */
export function settlePlace(chosen: ChosenPlace | undefined): void {
  answer?.(chosen);
  answer = undefined;
}
