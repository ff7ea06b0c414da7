/** 考核: which matters count for those who hold them. */
import type { Matter } from '../matter/matter.ts';

/** Drills (演练) and matters whose objection (申请剔除) was upheld stay visible and count for nobody; a pending one counts. */
export function counts({ drill, objection }: Pick<Matter, 'drill' | 'objection'>): boolean {
  return drill !== true && objection?.state !== 'upheld';
}
