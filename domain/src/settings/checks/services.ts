/** What is wrong with the services: a category that is not there, a key or a step twice, papers that nobody may be asked for. */
import { NEVER } from '../../catalogue/check.ts';
import type { Service } from '../../catalogue/service.ts';
import { repeatedIn, type Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';

/** Problems of a town's services (公共服务代办). */
export function checkServices({ services, catalogue }: Settings): Problem[] {
  const codes = new Set(catalogue.categories.map(({ code }) => code));
  const keys = services.map(({ key }) => key);
  return services.flatMap((service, index) => {
    const at = ['services', index];
    return [
      ...(codes.has(service.category)
        ? []
        : [{ path: [...at, 'category'], reason: `没有类别 ${service.category}` }]),
      ...(keys.indexOf(service.key) < index
        ? [{ path: [...at, 'key'], reason: `服务 ${service.key} 写了两次` }]
        : []),
      // What is logged names a step: two of one name could not be told apart.
      ...repeatedIn(service.steps, [...at, 'steps'], (step) => `步骤“${step}”写了两次`),
      ...[...asked(service)].map(([field, never]) => ({
        path: [...at, field],
        reason: `${service.name}: 不得问“${never}”`,
      })),
    ];
  });
}

/** What design §3 rules out, wherever it is written. */
function* asked({
  name,
  who,
  papers,
  steps,
}: Service): Generator<[field: 'name' | 'who' | 'papers' | 'steps', never: string]> {
  const fields = { name: [name], who: [who], papers, steps } as const;
  for (const [field, said] of Object.entries(fields))
    for (const never of NEVER)
      if (said.some((words) => words.includes(never))) yield [field as keyof typeof fields, never];
}
