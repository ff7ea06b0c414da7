/** What the centre is offered to begin with when it makes a matter public: the town's own words alone. */
import { categoryOf } from '../catalogue/filing.ts';
import type { Matter } from '../matter/matter.ts';
import type { Naming } from '../org/naming.ts';
import { maskPersonal } from '../text/mask.ts';

/** As many characters as a public text may have. */
const MOST = 300;

/** "柳溪村第二网格：路灯损坏。已经换了灯泡。", masked; nothing of what was reported. */
export function releaseWords(
  { place, town, category, answer }: Matter,
  { nameOf, settings }: Naming,
): string {
  const what = `${nameOf(place.unit ?? town)}：${categoryOf(category, settings)?.name ?? ''}。`;
  return [...maskPersonal(`${what}${answer?.text ?? ''}`)].slice(0, MOST).join('');
}
