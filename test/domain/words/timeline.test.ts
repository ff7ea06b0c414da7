/** A matter's history in sentences: who did what by their post, the reporter always only that. */
import { eventSentence, eventText, type Command, type MatterEvent } from '@gelin/domain';
import {
  ACCEPT,
  after,
  ANSWER,
  answered,
  ARCHIVE,
  arriving,
  closed,
  CONFIRM,
  DAY,
  ESCALATE,
  event,
  FAIL,
  MONDAY,
  PASS,
  PROPOSE,
  proposed,
  RATE,
  REJECT,
  reported,
} from '../story.ts';
import { NAMING } from '../town.ts';

const accepted = () => after(reported(), 'chief-east-1', ACCEPT);

const TOLD: readonly [string, MatterEvent, string, string | undefined][] = [
  ['submitted', arriving(), '报事人报来此事，先到东桥村第一网格', '家里的水是浑的，已经两天了。'],
  [
    'accepted',
    event(reported(), 'chief-east-1', ACCEPT),
    '东桥村第一网格 网格长 柳格长已受理，编号 2026-000001',
    undefined,
  ],
  [
    'passed up',
    event(accepted(), 'chief-east-1', ESCALATE),
    '东桥村第一网格 网格长 柳格长上报到东桥村',
    undefined,
  ],
  [
    'proposed for refusal',
    event(reported(), 'chief-east-1', PROPOSE),
    '东桥村第一网格 网格长 柳格长提请不受理：法院正在办理',
    '请等法院判决。',
  ],
  ['refused', event(proposed(), 'director', CONFIRM), '平安镇 综治中心主任 丁主任确认不予受理', undefined],
  [
    'not refused',
    event(proposed(), 'dispatcher-1', REJECT),
    '平安镇 分拨员 方分拨认为应当受理，已交东桥村第一网格办理',
    undefined,
  ],
  [
    'answered',
    event(accepted(), 'chief-east-1', ANSWER),
    '东桥村第一网格 网格长 柳格长答复：已解决',
    '水厂已经换了管道。',
  ],
  [
    'verified',
    event(answered(), 'worker-east-1', PASS),
    '东桥村第一网格 网格员 陆格员核查通过，已办结',
    undefined,
  ],
  [
    'not verified',
    event(answered(), 'worker-east-1', FAIL),
    '东桥村第一网格 网格员 陆格员核查没有通过，继续办理',
    '还是浑的。',
  ],
  ['rated', event(closed(), 'reporter', RATE), '报事人评价：满意', undefined],
  ['archived', event(closed(), 'timer', ARCHIVE, MONDAY + 9 * DAY), '已归档', undefined],
];

test.each(TOLD)('%s', (_, happened, sentence, text) => {
  expect(eventSentence(happened, NAMING)).toBe(sentence);
  expect(eventText(happened)).toBe(text);
});

test('every action within reach has been told', () => {
  expect(TOLD.map(([, { action }]) => action)).toEqual(
    expect.arrayContaining([
      'submit',
      'accept',
      'escalate',
      'proposeRefusal',
      'confirmRefusal',
      'rejectRefusal',
    ]),
  );
  expect(new Set(TOLD.map(([, { action }]) => action)).size).toBe(10);
});

test('findings and opinion, which stay inside, are in no sentence and no text', () => {
  const happened = event(accepted(), 'chief-east-1', ESCALATE);
  const told = `${eventSentence(happened, NAMING)}${eventText(happened) ?? ''}`;
  for (const inside of Object.values((ESCALATE as Extract<Command, { action: 'escalate' }>).content))
    expect(told).not.toContain(inside);
});

test('whatever a reporter writes or says of the place, no sentence repeats it', () => {
  const sent = {
    text: '我是王桂兰，住三号楼，13812345678。',
    place: { unit: 'pingan.east.1', words: '王桂兰家' },
  };
  const first = arriving(sent);
  const matter = after(after(reported(sent), 'chief-east-1', ACCEPT), 'chief-east-1', ANSWER);
  const over = after(matter, 'worker-east-1', PASS);
  const rated = event(over, 'reporter', {
    action: 'rate',
    content: { rating: 'fair', words: '我王桂兰还行' },
  });
  for (const happened of [first, rated]) {
    expect(eventSentence(happened, NAMING)).toMatch(/^报事人/u);
    expect(eventSentence(happened, NAMING)).not.toMatch(/王桂兰|三号楼|138/u);
    expect(happened.by).toEqual({ kind: 'reporter' });
  }
});

test('a finding is told by the post that made it, a department’s by its department', () => {
  expect(eventSentence(arriving({ source: 'finding' }, MONDAY, 'worker-east-1'), NAMING)).toBe(
    '东桥村第一网格 网格员 陆格员报来此事，先到东桥村第一网格',
  );
  expect(eventSentence(arriving({ source: 'finding' }, MONDAY, 'liaison'), NAMING)).toMatch(
    /^派出所 部门联络员 贾联络/u,
  );
});

test('to its reporter it is told as to somebody, not about somebody', () => {
  const looked = event(reported(), 'director', { action: 'look', content: { reason: '电话核实' } });
  expect(eventSentence(arriving(), NAMING, true)).toBe('您报来此事，先到东桥村第一网格');
  expect(eventSentence(looked, NAMING, true)).toBe('平安镇 综治中心主任 丁主任查看了您的联系方式');
});

test('what comes to the town comes to its centre, by the name the centre signs with', () => {
  const unplaced = arriving({ place: {} });
  expect(eventSentence(unplaced, NAMING)).toBe('报事人报来此事，先到平安镇综治中心');
});
