/** Which rows a ledger takes, as chips: whether struck off, source, nature, severity, outcome, categories on both levels, villages. Pure. */
import type { Choice, LedgerOutputs } from '@gelin/contract/ledger';
import { NATURE_WORDS, OUTCOME_WORDS, SEVERITY_WORDS, type RowRule } from '@gelin/domain/phone';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { ownWords } from '../words/own';

/** What is chosen by chips as it is; categories come from two lines of them. */
export type ListRule = 'sources' | 'natures' | 'severities' | 'outcomes' | 'units' | 'standing';

/** One question: which rule, what is asked, its chips, and what is chosen. */
export interface RuleView {
  readonly rule: ListRule | 'groups' | 'kinds';
  readonly asked: string;
  readonly items: readonly ChoiceItem[];
  readonly value: string;
  readonly many: boolean;
  readonly layout: 'wrap' | 'line';
}

const itemsOf = (words: Readonly<Record<string, string>>): ChoiceItem[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const NATURES = itemsOf(NATURE_WORDS);
const SEVERITIES = itemsOf(SEVERITY_WORDS);
const OUTCOMES = itemsOf(OUTCOME_WORDS);
const STANDINGS: readonly ChoiceItem[] = [
  { value: '', label: ownWords.all },
  { value: 'open', label: ownWords.open },
  { value: 'struck', label: ownWords.struck },
];

const isGroup = (code: string) => code.length === 2;
const groupIn = (code: string) => code.slice(0, 2);

/** The groups of which something is chosen, whole or in part. */
export function groupsIn({ categories = [] }: RowRule): string[] {
  return [...new Set(categories.map(groupIn))];
}

/** The categories once these groups are chosen: one that stays keeps what of it was chosen, one that comes is whole. */
export function withGroups({ categories = [] }: RowRule, groups: readonly string[]): string[] {
  return groups.flatMap((group) => {
    const before = categories.filter((code) => groupIn(code) === group);
    return before.length > 0 ? before : [group];
  });
}

/** The categories once of the chosen groups these are chosen: a group of which none is stays whole. */
export function withKinds(rule: RowRule, kinds: readonly string[]): string[] {
  return groupsIn(rule).flatMap((group) => {
    const own = kinds.filter((code) => groupIn(code) === group);
    return own.length > 0 ? own : [group];
  });
}

type Parts = Pick<LedgerOutputs['parts'], 'sources' | 'categories' | 'villages'>;

/** The questions in their order; second levels are asked of the groups that are chosen. */
export function rulesOf(rows: RowRule, parts: Parts | undefined): RuleView[] {
  const categories: readonly Choice[] = parts?.categories ?? [];
  const groups = groupsIn(rows);
  const kinds = categories.filter(({ value }) => !isGroup(value) && groups.includes(groupIn(value)));
  const many = (
    rule: RuleView['rule'],
    asked: string,
    items: readonly ChoiceItem[],
    chosen: readonly string[] = [],
    layout: RuleView['layout'] = 'wrap',
  ): RuleView => ({ rule, asked, items, value: chosen.join(','), many: true, layout });
  return [
    {
      rule: 'standing',
      asked: ownWords.standing,
      items: STANDINGS,
      value: rows.standing ?? '',
      many: false,
      layout: 'wrap',
    },
    many('sources', ownWords.sources, parts?.sources ?? [], rows.sources),
    many('natures', ownWords.natures, NATURES, rows.natures),
    many('severities', ownWords.severities, SEVERITIES, rows.severities),
    many(
      'groups',
      ownWords.categories,
      categories.filter(({ value }) => isGroup(value)),
      groups,
      'line',
    ),
    ...(kinds.length > 0
      ? [
          many(
            'kinds',
            ownWords.kinds,
            kinds,
            rows.categories?.filter((code) => !isGroup(code)),
          ),
        ]
      : []),
    many('outcomes', ownWords.outcomes, OUTCOMES, rows.outcomes),
    many('units', ownWords.villages, parts?.villages ?? [], rows.units, 'line'),
  ];
}

/** The rows once a question is answered so; a list of which nothing is chosen asks for nothing. */
export function ruled(rows: RowRule, rule: RuleView['rule'], value: string): RowRule {
  const name = rule === 'groups' || rule === 'kinds' ? 'categories' : rule;
  const answer = answered(rows, rule, value);
  const { [name]: _before, ...rest } = rows;
  return (answer.length === 0 ? rest : { ...rest, [name]: answer }) as RowRule;
}

function answered(rows: RowRule, rule: RuleView['rule'], value: string): readonly string[] | string {
  if (rule === 'standing') return value;
  const listed = value.split(',').filter(Boolean);
  if (rule === 'groups') return withGroups(rows, listed);
  return rule === 'kinds' ? withKinds(rows, listed) : listed;
}
