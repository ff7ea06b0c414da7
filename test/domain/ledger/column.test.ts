/** What each column of a ledger's row says. */
import { COLUMNS, RECTIFYING, rowOf, WITHHELD, type Matter } from '@gelin/domain';
import { ledgerOf } from './shipped-ledger.ts';
import {
  ACCEPT,
  accepted,
  after,
  ANSWER,
  answered,
  closed,
  DAY,
  ESCALATE,
  FAIL,
  MONDAY,
  PASS,
  RATE,
  reported,
  WAGES,
} from '../story.ts';
import { EAST_1, nameOf, NAMING, SETTINGS, TOWN } from '../town.ts';

const demand = ledgerOf('demand', SETTINGS);
const cells = (matter: Matter) =>
  Object.fromEntries(rowOf(demand, matter, NAMING).map((cell, index) => [COLUMNS[index]?.heading, cell]));

test('every column of a matter that went its whole way', () => {
  const matter = after(closed(), 'reporter', RATE);
  expect(cells(matter)).toEqual({
    编号: '2026-000001',
    受理时间: '2026年11月23日 9:01',
    来源: '居民报事',
    性质: '问题',
    大类: '水电气暖与公用事业',
    小类: '供水与水质',
    等级: '一般',
    地点: '东桥村第一网格',
    事项内容: '家里的水是浑的，已经两天了。',
    承办单位: '东桥村第一网格',
    办理时限: '2026年11月25日 17:30',
    办理状态: '已办结',
    办理结果: '水厂已经换了管道。',
    办结方式: '已解决',
    办结时间: '2026年11月23日 9:03',
    销账: '2026年11月23日 9:03 办结',
    是否按期: '按期',
    群众评价: '满意',
  });
});

test('what has not happened yet is empty', () => {
  const row = cells(accepted());
  for (const heading of ['办理结果', '办结方式', '办结时间', '是否按期', '群众评价'])
    expect(row[heading]).toBe('');
  expect(row['销账']).toBe('未销账');
  expect(cells(reported())).toMatchObject({
    编号: '',
    销账: '',
    受理时间: '',
    办理时限: '',
    承办单位: '东桥村第一网格',
  });
});

describe('是否按期', () => {
  const answeredAt = (at: number) => cells(after(accepted(), 'chief-east-1', ANSWER, at))['是否按期'];
  const due = accepted().dueAt ?? 0;

  test('counts the answer, to the moment it is due and no later', () => {
    expect(answeredAt(due)).toBe('按期');
    expect(answeredAt(due + 1)).toBe('超期');
  });

  test('an answer in time that did not hold is none: the next one counts, against the first limit', () => {
    const failed = after(answered(), 'worker-east-1', FAIL);
    expect(cells(failed)).toMatchObject({ 办理状态: '办理中', 办理结果: '', 办结方式: '', 是否按期: '' });
    expect(cells(after(failed, 'chief-east-1', ANSWER, due + DAY))['是否按期']).toBe('超期');
  });

  test('a slow verification does not make it late', () => {
    expect(cells(after(answered(), 'director', PASS, due + 9 * DAY))['是否按期']).toBe('按期');
  });
});

describe('words on a ledger', () => {
  test('are masked, in content, place and result', () => {
    const matter = after(
      reported({ text: '水浑，打13812345678。', place: { unit: EAST_1, words: '找13812345678' } }),
      'chief-east-1',
      ACCEPT,
    );
    expect(JSON.stringify(cells(matter))).not.toContain('13812345678');
    expect(cells(matter)['事项内容']).toContain('138****5678');
  });

  test('of a restricted matter stay with the centre: the row says that it is one, and where', () => {
    const secret = after(
      reported({ category: WAGES, text: '老板李四欠我工资。', place: { unit: EAST_1, words: '李四的店' } }),
      'director',
      ACCEPT,
    );
    const row = cells(
      after(secret, 'director', {
        ...ANSWER,
        content: { text: '李四已付。', photos: [], outcome: 'solved' },
      } as typeof ANSWER),
    );
    expect(row).toMatchObject({
      事项内容: WITHHELD,
      办理结果: WITHHELD,
      地点: '东桥村第一网格',
      小类: '拖欠工资',
    });
    expect(JSON.stringify(row)).not.toContain('李四');
  });
});

test('once nobody holds it the unit that answered is named', () => {
  const high = after(after(reported(), 'chief-east-1', ESCALATE), 'lead-east', ACCEPT);
  expect(cells(high)['承办单位']).toBe('东桥村');
  const done = after(after(high, 'lead-east', ANSWER), 'director', PASS);
  expect([done.holder, cells(done)['承办单位']]).toEqual([null, '东桥村']);
});

test('a unit’s name is asked for by its id, the town’s included', () => {
  expect(cells(reported({ place: {} }, MONDAY))).toMatchObject({
    地点: nameOf(TOWN),
    承办单位: nameOf(TOWN),
  });
});

test('挂牌督办 of a grave hazard stands in its column for good; what was only supervised has its day alone', () => {
  const supervised = RECTIFYING.find(({ key }) => key === 'supervised')!;
  const ordered = after(reported({ inspected: { inspection: 'i', grave: true } }), 'director', {
    action: 'supervise',
    content: { text: '马上整改。', placard: true },
  });
  const again = after(ordered, 'director', { action: 'supervise', content: { text: '再催。' } });
  const plain = after(reported(), 'director', { action: 'supervise', content: { text: '再催。' } });
  expect([ordered, again, plain].map((each) => supervised.cell(each, NAMING))).toEqual([
    '挂牌督办 2026年11月23日',
    '挂牌督办 2026年11月23日',
    '2026年11月23日',
  ]);
});
