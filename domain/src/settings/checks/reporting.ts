/** What is wrong with the rules of reporting and with the services: they name categories that there must be. */
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';

/** Problems of the codes that reporting and services name, and of limits that contradict each other. */
export function checkReporting({ reporting, services, catalogue }: Settings): Problem[] {
  const codes = new Set(catalogue.categories.map(({ code }) => code));
  const keys = services.map(({ key }) => key);
  return [
    ...reporting.neverAnonymous.flatMap((code, index) =>
      codes.has(code) ? [] : [{ path: ['reporting', 'neverAnonymous', index], reason: `没有类别 ${code}` }],
    ),
    ...(reporting.perDay < reporting.perHour
      ? [{ path: ['reporting', 'perDay'], reason: '一天的件数不能少于一小时的' }]
      : []),
    ...services.flatMap(({ category, key }, index) => [
      ...(codes.has(category)
        ? []
        : [{ path: ['services', index, 'category'], reason: `没有类别 ${category}` }]),
      ...(keys.indexOf(key) < index
        ? [{ path: ['services', index, 'key'], reason: `服务 ${key} 写了两次` }]
        : []),
    ]),
  ];
}
