/** What no town can take out of its catalogue: codes that matters stand under, and the privacy that ships. */
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { SHIPPED } from '../shipped.ts';

/**
 * Every code that ships and every code the town has had stays: matters are filed under them for good, 其他诉求 (1804)
 * catches what fits nowhere. Names, words and everything else about them may change.
 */
export function keptCategories({ catalogue }: Settings, before: Pick<Settings, 'catalogue'>): Problem[] {
  const there = new Set(catalogue.categories.map(({ code }) => code));
  const had = new Map(
    [...SHIPPED.catalogue.categories, ...before.catalogue.categories].map(({ code, name }) => [code, name]),
  );
  return [...had]
    .filter(([code]) => !there.has(code))
    .map(([code, name]) => ({
      path: ['catalogue', 'categories'],
      reason: `类别 ${code} ${name} 不能删除，事项可能归在它下面；可以改名`,
    }));
}

/** What catches everything else, and what only the centre may read, is offered always. */
export function keptOffered({ catalogue }: Settings): Problem[] {
  return catalogue.categories.flatMap(({ code, name, audience, off }, index) =>
    off && (code === CATCH_ALL || audience === 'restricted')
      ? [{ path: ['catalogue', 'categories', index, 'off'], reason: `${code} ${name}: 不能停用` }]
      : [],
  );
}

/** 其他诉求. */
const CATCH_ALL = '1804';

/** 作风投诉: whatever a town adds to it is about a member. */
const CONDUCT = '17';

/** What only the centre may read (design §2: violence at home, minors, wages, health, complaints about members) stays so. */
export function keptClosed({ catalogue }: Settings): Problem[] {
  const shipped = SHIPPED.catalogue.categories.filter((category) => category.audience === 'restricted');
  const closed = new Set(shipped.map((category) => category.code));
  return catalogue.categories.flatMap(({ code, name, audience, duty }, index) => {
    if (!closed.has(code) && !code.startsWith(CONDUCT)) return [];
    if (audience === 'restricted' || duty === 'discipline') return [];
    const path = ['catalogue', 'categories', index, 'audience'];
    return [{ path, reason: `${code} ${name}: 只能由中心受理，应为 restricted` }];
  });
}
