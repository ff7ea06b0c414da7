/** What is wrong with the rules of reporting: they name categories that there must be. */
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';

/** Problems of the codes that reporting names, and of limits that contradict each other. */
export function checkReporting({ reporting, catalogue }: Settings): Problem[] {
  const codes = new Set(catalogue.categories.map(({ code }) => code));
  return [
    ...reporting.neverAnonymous.flatMap((code, index) =>
      codes.has(code) ? [] : [{ path: ['reporting', 'neverAnonymous', index], reason: `没有类别 ${code}` }],
    ),
    ...(reporting.perDay < reporting.perHour
      ? [{ path: ['reporting', 'perDay'], reason: '一天的件数不能少于一小时的' }]
      : []),
  ];
}
