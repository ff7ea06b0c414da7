/** Why the limit is what it is, told from a matter's own events. */
import { begin, evolve, limitWhy, type Command, type MatterEvent } from '@gelin/domain';
import { STEPS } from '../steps.ts';
import { ACCEPT, ANSWER, arriving, at, event, FAIL, HOUR, MONDAY, PASS } from '../story.ts';

const NOW = at(2026, 11, 23, 18);
type Step = readonly [person: string, command: Command, at?: number];

/** The events of a matter that goes this way, an hour apart where nothing else is said. */
function told(...steps: readonly Step[]): MatterEvent[] {
  const first = arriving();
  let matter = begin(first);
  return steps.reduce<MatterEvent[]>(
    (history, [person, command, moment = matter.changedAt + HOUR]) => {
      const next = event(matter, person, command, moment);
      matter = evolve(matter, next);
      return [...history, next];
    },
    [first],
  );
}

const WORKING: readonly Step[] = [
  ['chief-east-1', ACCEPT],
  ['chief-east-1', STEPS.escalate],
  ['lead-east', STEPS.accept],
  ['lead-east', STEPS.escalate],
  ['director', STEPS.accept],
  ['director', STEPS.dispatch],
  ['liaison-office', STEPS.sign],
];

test('a new matter is counted from when it came, an accepted one from then', () => {
  expect(limitWhy(told(), NOW)).toBe('从今天 9:00 报来时算起');
  expect(limitWhy(told(['chief-east-1', ACCEPT]), NOW)).toBe('从今天 10:00 受理时算起');
  expect(limitWhy(told(['chief-east-1', ACCEPT], ['chief-east-1', STEPS.escalate]), NOW)).toBe(
    '从今天 11:00 上报时算起',
  );
});

test('signing for it gives nobody more time', () => {
  expect(limitWhy(told(...WORKING), NOW)).toBe('签收不另外算时间，时限从受理算起');
});

test('an extension says what the limit was before; a word in between changes nothing', () => {
  const extended: Step[] = [
    ...WORKING,
    ['director', STEPS.extend],
    ['reporter', STEPS.urge],
    ['liaison-office', STEPS.log],
  ];
  expect(limitWhy(told(...extended), NOW)).toBe('同意延期一次，原来是 11月25日 17:30');
});

test('a pause says for what and until when; going on says that the limit moved', () => {
  const paused: Step[] = [...WORKING, ['director', STEPS.suspend]];
  expect(limitWhy(told(...paused), NOW)).toBe('等其他单位，先停着不算时间，最晚 11月30日 继续');
  const resumed: Step[] = [...paused, ['director', STEPS.resume, at(2026, 11, 25, 9)]];
  expect(limitWhy(told(...resumed), NOW)).toBe('停过一段时间，时限往后推了，原来是 11月25日 17:30');
});

test('what did not hold goes on under its old limit; what is reopened begins anew', () => {
  const answer: Step[] = [
    ['chief-east-1', ACCEPT],
    ['chief-east-1', ANSWER],
  ];
  expect(limitWhy(told(...answer), NOW)).toBe('从今天 11:00 答复时算起');
  expect(limitWhy(told(...answer, ['worker-east-1', FAIL]), NOW)).toBe('核查没有通过，还按原来的时限');
  const passed: Step[] = [...answer, ['worker-east-1', PASS]];
  expect(limitWhy(told(...passed), NOW)).toBeUndefined();
  expect(limitWhy(told(...passed, ['reporter', STEPS.reopen]), NOW)).toBe('从今天 13:00 要求重办时算起');
});

test('danger brings the limit forward', () => {
  expect(
    limitWhy(told(['chief-east-1', ACCEPT], ['chief-east-1', STEPS.raiseSeverity, MONDAY + 2 * HOUR]), NOW),
  ).toMatch(/^提高为紧急，时限提前了，原来是 11月25日 /u);
});

test('nothing that somebody wrote is in it', () => {
  const history = told(...WORKING, ['director', STEPS.extend]);
  expect(limitWhy(history, NOW)).not.toContain('零件');
});
