/** A sentence for everything that can happen to a matter: who by their post, and never a reporter's name or words. */
import { ACTIONS, begin, eventSentence, eventText, isInside, type MatterEvent } from '@gelin/domain';
import { arriving } from '../story.ts';
import { STEPS } from '../steps.ts';
import { NAMING, OFFICE, signature } from '../town.ts';

const NAMES = /王桂兰|三号楼|138/u;
const first = arriving({
  text: '我是王桂兰，住三号楼。',
  place: { unit: 'pingan.east.1', words: '王桂兰家' },
});
const { status, clock } = begin(first);

/** The event as if it had happened, signed by `person`: a sentence needs no permission. */
function happened(action: (typeof ACTIONS)[number], person: string): MatterEvent {
  const by = signature(person);
  if (action === 'submit') return { ...first, by };
  const holder = { kind: 'department', id: OFFICE } as const;
  const effect = { status, holder, clock };
  const { content } = STEPS[action];
  const said = 'text' in content || 'reason' in content ? { words: '王桂兰' } : {};
  const event = { id: 'e2', matter: 'm', town: 'pingan', seq: 2, at: first.at + 60_000, by, effect };
  return { ...event, action, content: { ...content, ...said } } as MatterEvent;
}

/** What is told without saying who did it. */
const UNSIGNED = ['archive', 'join', 'remind', 'gather'];

test.each(ACTIONS)('%s: one sentence, with who did it by their post', (action) => {
  const sentence = eventSentence(happened(action, 'director'), NAMING);
  expect(sentence).toMatch(/\p{Script=Han}{2}/u);
  expect(sentence).not.toMatch(/undefined|NaN|\[object|\n/u);
  expect(sentence.startsWith('平安镇 综治中心主任 丁主任')).toBe(!UNSIGNED.includes(action));
});

test.each(ACTIONS)('%s: a reporter is that and no more', (action) => {
  const sentence = eventSentence(happened(action, 'reporter'), NAMING);
  expect(sentence).not.toMatch(NAMES);
  expect(sentence.startsWith('报事人')).toBe(!UNSIGNED.includes(action));
});

test('no two steps are told alike', () => {
  const told = ACTIONS.map((action) => eventSentence(happened(action, 'director'), NAMING));
  expect(new Set(told).size).toBe(ACTIONS.length);
});

test('time signs for a department, supervises and reminds in words of its own', () => {
  const timed = (action: 'sign' | 'remind') => eventSentence(happened(action, 'timer'), NAMING);
  expect(timed('sign')).toBe('到时没有退回，视为已签收');
  expect(timed('remind')).toBe('即将到期，已提醒');
  const content = { text: '请办好。', rung: 'supervised', warning: 'yellow' } as const;
  const ordered = { ...happened('supervise', 'timer'), content } as MatterEvent;
  expect(eventSentence(ordered, NAMING)).toBe('超期督办，发出黄牌');
});

test('what the office argues inside stays inside; what is for the reporter does not', () => {
  const outside = ['answer', 'proposeRefusal', 'confirmRefusal', 'askReporter', 'suspend', 'extend', 'raise'];
  for (const action of [...outside, 'reopen', 'rate'] as const)
    expect([action, isInside(happened(action as (typeof ACTIONS)[number], 'director'))]).toEqual([
      action,
      false,
    ]);
  for (const action of ['escalate', 'sendBack', 'dispatch', 'supervise', 'object', 'log'] as const)
    expect([action, isInside(happened(action, 'director'))]).toEqual([action, true]);
});

test.each([
  ['sendBack', '不归我们管。'],
  ['dispatch', '请尽快。'],
  ['askReporter', '是哪一栋？'],
  ['reopen', '又浑了。'],
  ['proposeRefusal', '请等法院判决。'],
  ['accept', undefined],
  ['escalate', undefined],
] as const)('what was written with %s', (action, text) => {
  expect(eventText(happened(action, 'director'))).toBe(text);
});
