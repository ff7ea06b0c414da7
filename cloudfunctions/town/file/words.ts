/** What is wrong with a file, as an office clerk would say it. */
import { printParseErrorCode } from 'jsonc-parser';
import type * as z from 'zod';
import type { Problem, SettingsPath } from '@gelin/domain';

const SYNTAX: Readonly<Partial<Record<ReturnType<typeof printParseErrorCode>, string>>> = {
  InvalidNumberFormat: '数写得不对',
  PropertyNameExpected: '这里应有带英文双引号的名称',
  ValueExpected: '这里缺少内容',
  ColonExpected: '这里缺少英文冒号 :',
  CommaExpected: '前面缺少英文逗号 ,',
  CloseBraceExpected: '缺少右大括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '文件到这里应当结束，后面的内容多余',
  UnexpectedEndOfComment: '注释没有结束，缺少 */',
  UnexpectedEndOfString: '文字没有结束，缺少英文双引号 "',
  UnexpectedEndOfNumber: '数没有写完',
  InvalidCharacter: '文字里有不能直接写的字符（换行写作 \\n）',
};

/** The parser's complaint about what begins with `rest`. */
export function syntaxWords(code: number, rest: string): string {
  const [sign = ''] = rest;
  if ('“”‘’，：；｛｝【】'.includes(sign) && sign !== '') return `这里用了中文标点 ${sign} ，请改用英文标点`;
  return (
    SYNTAX[printParseErrorCode(code as never)] ??
    `“${rest.slice(0, 10).split('\n')[0]}”不是能用的写法，也可能是前面缺了引号`
  );
}

const TYPES: Readonly<Record<string, string>> = {
  string: '带英文双引号的文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 [ ]',
  tuple: '列表 [ ]',
  object: '{ } 括起来的内容',
  record: '{ } 括起来的内容',
};

type Raw<Code extends string> = Extract<z.core.$ZodRawIssue, { readonly code: Code }>;

const MEASURES: Readonly<Record<string, [what: string, unit: string]>> = {
  string: ['文字', '个字'],
  array: ['列表', '项'],
};
const measured = (origin: string, comparison: string, bound: unknown) => {
  const [what, unit] = MEASURES[origin] ?? ['', ''];
  return `${what}${comparison} ${String(bound)} ${unit}`.trim();
};

const ISSUES: { readonly [Code in z.core.$ZodRawIssue['code']]?: (issue: Raw<Code>) => string | undefined } =
  {
    invalid_type: ({ expected }) => `应为${TYPES[expected] ?? expected}`,
    invalid_value: ({ values }) => `只能是 ${values.map(String).join('、')}`,
    too_small: ({ origin, minimum }) => measured(origin, '不能少于', minimum),
    too_big: ({ origin, maximum }) => measured(origin, '不能多于', maximum),
    not_multiple_of: ({ divisor }) => `应为 ${divisor} 的倍数`,
    invalid_key: ({ issues }) => issues[0]?.message,
  };

/** What the schema found, where the schema itself has no words for it. */
export function issueWords(issue: z.core.$ZodRawIssue): string | undefined {
  const words = ISSUES[issue.code] as ((issue: z.core.$ZodRawIssue) => string | undefined) | undefined;
  return words?.(issue);
}

/** Nobody reads more. */
const MOST = 100;

/** The schema's findings as problems: a field too many at its own place, a missing one by its name. */
export function problemsIn(
  issues: readonly z.core.$ZodIssue[],
  has: (path: SettingsPath) => boolean,
): Problem[] {
  return issues.slice(0, MOST).flatMap((issue): Problem[] => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code === 'unrecognized_keys')
      return issue.keys
        .slice(0, MOST)
        .map((key) => ({ path: [...path, key], reason: `没有“${key}”这一项，请核对拼写` }));
    return [{ path, reason: has(path) ? issue.message : `缺少“${String(path.at(-1))}”这一项` }];
  });
}
