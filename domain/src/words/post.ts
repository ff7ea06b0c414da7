/** A post in words: where, and as what. */
import type { PostRef } from '../group/talk.ts';
import { ROLE_WORDS } from './kinds.ts';

/** "柳溪村第一网格 网格长", "综合行政执法队 部门联络员". */
export function placedPostWords({ role, unit, department }: PostRef, nameOf: (id: string) => string): string {
  return `${nameOf(department ?? unit)} ${ROLE_WORDS[role]}`;
}
