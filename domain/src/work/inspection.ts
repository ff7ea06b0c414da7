/**
 * 安全检查: a kind of place has a list, each item what must be so, by which law or standard. What is not so becomes a
 * matter of its own (隐患), to be ordered, looked at again and struck off. Places are inspected, never people.
 */
import type { EventActor, Moment } from '../matter/matter.ts';
import type { WorkEventHead } from './event.ts';

/** Items of a list, and places' names, at most. */
export const INSPECTION_ITEMS = 30;

/** One thing that is looked at. */
export interface InspectionItem {
  readonly key: string;
  /** What must be so: "疏散通道、安全出口畅通，没有锁闭". */
  readonly text: string;
  /** What it is called where it is not so: "疏散通道或安全出口被堵、被锁". */
  readonly problem: string;
  /** The law or standard that says so. */
  readonly source: string;
  /** What is found is filed under this. */
  readonly category: string;
  /** 重大隐患: proposed for 挂牌督办 as soon as it is found. */
  readonly grave?: boolean;
}

/** What is looked at in one kind of place (出租房, 小餐饮…). */
export interface InspectionList {
  readonly key: string;
  readonly name: string;
  readonly items: readonly InspectionItem[];
}

/** As required, not as required, or there is none of it here. */
export const INSPECTION_ANSWERS = ['yes', 'no', 'none'] as const;
export type InspectionAnswer = (typeof INSPECTION_ANSWERS)[number];

export interface Inspected {
  readonly item: string;
  /** As the list had it that day. */
  readonly text: string;
  readonly answer: InspectionAnswer;
  /** What was found became this matter. */
  readonly matter?: string;
}

export interface Inspection {
  readonly id: string;
  readonly town: string;
  readonly unit: string;
  readonly path: readonly string[];
  readonly list: string;
  readonly kind: string;
  /** As its sign has it. */
  readonly name: string;
  /** Where it is, in a few words. */
  readonly place: string;
  readonly campaign?: string;
  readonly by: EventActor;
  readonly at: Moment;
  readonly items: readonly Inspected[];
}

export type InspectionEvent = WorkEventHead & { readonly action: 'inspect' };

/** The items that nobody has said anything of, in the order of the list. */
export function unanswered(
  list: InspectionList,
  answers: readonly { readonly item: string }[],
): InspectionItem[] {
  const said = new Set(answers.map(({ item }) => item));
  return list.items.filter(({ key }) => !said.has(key));
}

/** What is written of a finding: where, what is wrong, and what whoever looked has to say. */
export function findingText(
  { name }: Pick<Inspection, 'name'>,
  { problem }: InspectionItem,
  note: string,
): string {
  return [`${name}：${problem}。`, note].filter((part) => part !== '').join('');
}
