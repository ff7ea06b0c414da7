/** How alike two matters are: the same trouble, at the same place, at about the same time. */
import { samePlace } from './place.ts';
import { cosine, type Portrait } from './portrait.ts';
import type { Strictness } from './strictness.ts';

const DAY = 24 * 3_600_000;

/**
 * How much each sign tells: learned from one half of messages grouped by hand, checked on the other. The whole is no
 * probability, only an order. What is negative takes back what the same words have counted twice.
 */
const TELLS = {
  words: 0.98,
  head: -0.13,
  trouble: -0.09,
  headTrouble: 0.18,
  /** What the head of one says, anywhere in the other. */
  across: 0.3,
  place: 0.1,
  /** Neither says where: less than the same place, more than half of it. */
  nowhere: 0.13,
  /** One trouble at one place tells more than both apart. */
  together: 0.04,
  category: 0.06,
  /** For each e-fold of days between them. */
  days: -0.031,
} as const;

/** Less of one place than this is another place: the same trouble there is another matter. */
const ELSEWHERE = 0.19;

/** The likeness of two matters: 0 where they have nothing in common, or where one is elsewhere. */
export function likeness(one: Portrait, other: Portrait, strictness: Strictness): number {
  const place = samePlace(one, other);
  if (place !== undefined && place < ELSEWHERE) return 0;
  const trouble = cosine(one.trouble, other.trouble);
  if (trouble < strictness.trouble) return 0;
  const sum =
    TELLS.words * cosine(one.words, other.words) +
    TELLS.head * cosine(one.head, other.head) +
    TELLS.trouble * trouble +
    TELLS.headTrouble * cosine(one.headTrouble, other.headTrouble) +
    TELLS.across * Math.max(cosine(one.head, other.words), cosine(other.head, one.words)) +
    (place === undefined ? TELLS.nowhere : (TELLS.place + TELLS.together * trouble) * place) +
    TELLS.category * categoryTells(one, other) +
    TELLS.days * Math.log1p(daysBetween(one, other));
  return Math.max(0, sum);
}

/** Filed matters of another first level are hardly one thing; of the same, people file one noise as three kinds. */
const OTHER_GROUP = -1;
/** A category's first level is its first two digits. */
const FIRST_LEVEL = 2;

/** 1 where they share a category. Of matters of the town, which are placed and filed, the first level tells too. */
function categoryTells(one: Portrait, other: Portrait): number {
  const [mine = [], theirs = []] = [one.categories, other.categories];
  if (mine.some((category) => theirs.includes(category))) return 1;
  if (one.unit === undefined || other.unit === undefined) return 0;
  const levels = new Set([...mine, ...theirs].map((category) => category.slice(0, FIRST_LEVEL)));
  return levels.size === 1 ? 1 : OTHER_GROUP;
}

/** Where one time is not known, as if it were three weeks. */
const UNKNOWN = 20;

function daysBetween({ at: one }: Portrait, { at: other }: Portrait): number {
  return one === undefined || other === undefined ? UNKNOWN : Math.abs(one - other) / DAY;
}
