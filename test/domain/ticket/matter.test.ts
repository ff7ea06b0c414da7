/** A ticket as a matter: at the centre, by its own limit where that is shorter, and back out masked. */
import { backLayout, backRow, eventSentence, limitWhy, WITHHELD, type Matter } from '@gelin/domain';
import {
  ACCEPT,
  after,
  ANSWER,
  answered,
  arriving,
  at,
  FAMILY_VIOLENCE,
  MONDAY,
  reported,
} from '../story.ts';
import { NAMING as naming } from '../town.ts';

const ticket = (dueAt?: number) => ({
  source: '12345',
  number: 'Q1',
  at: at(2026, 11, 20, 9),
  import: 'import-1',
  ...(dueAt !== undefined && { dueAt }),
});
const came = (dueAt?: number) => reported({ source: 'ticket', ticket: ticket(dueAt) });
const accepted = (matter: Matter) => after(matter, 'dispatcher-1', ACCEPT);

test('its own limit is taken over where it is shorter, for taking it up as for handling it; a longer one changes nothing', () => {
  const plain = accepted(came()).dueAt!;
  expect(accepted(came(plain + 1)).dueAt).toBe(plain);
  expect(accepted(came(plain - 1)).dueAt).toBe(plain - 1);
  const soon = MONDAY + 3_600_000;
  expect(came(soon).clock).toMatchObject({ stage: 'accept', dueAt: soon });
  const { clock } = accepted(came(MONDAY - 1));
  expect(clock).toMatchObject({ stage: 'handle', dueAt: MONDAY - 1, soonAt: MONDAY - 1 });
});

test('who brought which ticket is said, and why its limit is what it is', () => {
  const event = arriving({ source: 'ticket', ticket: ticket(MONDAY + 1_000) });
  expect(eventSentence(event, naming)).toMatch(/转来12345工单 Q1，先到/u);
  expect(limitWhy([event], MONDAY)).toBe('按工单自己的时限');
  expect(limitWhy([arriving({ source: 'ticket', ticket: ticket() })], MONDAY)).toMatch(/报来时算起/u);
});

const LAYOUT = backLayout(['工单编号', '诉求人', '联系电话', '诉求内容', '区县备注', '答复内容'], {
  number: 0,
  name: 1,
  phone: 2,
  text: 3,
  answer: 5,
});
const told = reported({ source: 'ticket', ticket: ticket(), text: '我家电话 13812345678，路灯不亮。' });

test('it goes back in the layout it came in, what we say and had no column behind it; of whom it came nothing', () => {
  expect(LAYOUT.headings).toEqual(
    ['工单编号', '诉求人', '联系电话', '诉求内容', '区县备注', '答复内容'].concat([
      '镇街编号',
      '办理状态',
      '承办单位',
      '办结方式',
      '办结时间',
    ]),
  );
  const matter = after(accepted(told), 'dispatcher-1', ANSWER);
  const row = backRow(LAYOUT, 'Q1', { matter }, naming);
  expect(row.slice(0, 6)).toEqual([
    'Q1',
    '',
    '',
    expect.not.stringContaining('13812345678'),
    '',
    ANSWER.content.text,
  ]);
  expect(row.slice(6)).toEqual(['2026-000001', '已答复，待核查', expect.any(String), '已解决', '']);
});

test('it is known by one number however that is written, and goes back under the one that was written', () => {
  const written = reported({ source: 'ticket', ticket: { ...ticket(), number: 'ｑ 1' } });
  expect(written.ticket?.number).toBe('Q1');
  expect(backRow(LAYOUT, 'ｑ 1', { matter: written }, naming)[0]).toBe('ｑ 1');
  expect(backRow(LAYOUT, 'ｑ 1', undefined, naming)[0]).toBe('ｑ 1');
});

test('one merged into another has that one’s answer; of a restricted one no words; of one that is kept from me its number alone', () => {
  const into = answered();
  const merged = { ...told, status: 'merged', mergedInto: 'm2' } as const;
  expect(backRow(LAYOUT, 'Q1', { matter: merged, into }, naming)[5]).toBe(ANSWER.content.text);
  const restricted = reported({ source: 'ticket', ticket: ticket(), category: FAMILY_VIOLENCE });
  expect(backRow(LAYOUT, 'Q1', { matter: restricted }, naming)[3]).toBe(WITHHELD);
  expect(backRow(LAYOUT, 'Q1', undefined, naming).join('')).toBe('Q1');
});
