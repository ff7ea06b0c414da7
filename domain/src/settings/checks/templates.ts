/** Answer templates: each with a key of its own, for a category that is there, and with blanks that can be filled. */
import { repeatedIn, type Problem } from '../problem.ts';
import type { AnswerTemplate, Settings } from '../settings.ts';
import { BLANKS } from '../../words/blanks.ts';
import { unknownBlanks } from '../templates.ts';

export function checkTemplates(
  templates: readonly AnswerTemplate[],
  { groups, categories }: Settings['catalogue'],
): Problem[] {
  const codes = new Set([...groups, ...categories].map(({ code }) => code));
  const keys = templates.map(({ key }) => key);
  return [
    ...repeatedIn(keys, ['templates'], (key) => `模板 ${key} 写了两次`),
    ...templates.flatMap(({ key, text }, index) =>
      unknownBlanks(text).map((blank) => ({
        path: ['templates', index, 'text'],
        reason: `模板 ${key}: 没有 {${blank}} 这个空，可以用 ${BLANKS.map((each) => `{${each}}`).join('')}`,
      })),
    ),
    ...templates.flatMap(({ key, category }, index) =>
      category === undefined || codes.has(category)
        ? []
        : [
            {
              path: ['templates', index, 'category'],
              reason: `模板 ${key}: 没有类别 ${category}`,
            },
          ],
    ),
  ];
}
