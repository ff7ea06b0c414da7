/** What is wrong with the questions of a category. */
import type { SettingsPath } from '../settings/problem.ts';
import type { Question } from './category.ts';

/** Nobody is asked who they are or what they believe (design §3). */
const NEVER_ASKED = ['身份证', '信仰', '党员', '党派', '籍贯', '生育', '婚姻状况'];

/** Problems of a category's questions: where below the category, and why. `never` are words that may stand nowhere. */
export function* checkQuestions(
  questions: readonly Question[],
  never: readonly string[],
): Generator<[field: SettingsPath, reason: string]> {
  const keys = questions.map(({ key }) => key);
  for (const [index, { key, text, kind, options, stop }] of questions.entries()) {
    const at = ['questions', index] as const;
    if (keys.indexOf(key) < index) yield [[...at, 'key'], `问题 ${key} 写了两次`];
    if (kind === 'choice' && (options?.length ?? 0) < 2)
      yield [[...at], `选择题 ${key} 至少要有两个选项（options）`];
    if (kind !== 'choice' && options) yield [[...at, 'options'], `只有选择题（choice）才有选项`];
    for (const [place, option] of (options ?? []).entries())
      if (options?.indexOf(option) !== place) yield [[...at, 'options', place], `选项“${option}”重复`];
    if (kind !== 'yesNo' && stop !== undefined)
      yield [[...at, 'stop'], `只有是非题（yesNo）才能提示先打电话（stop）`];
    for (const word of [...never, ...NEVER_ASKED]) {
      if (text.includes(word)) yield [[...at, 'text'], `不得询问“${word}”`];
      for (const [place, option] of (options ?? []).entries())
        if (option.includes(word)) yield [[...at, 'options', place], `不得询问“${word}”`];
    }
  }
}
