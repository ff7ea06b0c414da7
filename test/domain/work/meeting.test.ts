/** 碰头会: written point by point until it is closed; its text names no reporter, for none is in it. */
import {
  beginMeeting,
  decideMeeting,
  evolveMeeting,
  meetingName,
  minutesText,
  type Meeting,
  type MeetingEvent,
  type MeetingStep,
} from '@gelin/domain';
import { at, HOUR } from '../story.ts';
import { EAST, TOWN } from '../town.ts';

const NOW = at(2026, 11, 28, 9);
const BY = { kind: 'member', id: 'm-1', name: '王建国', role: 'villageLead', unit: EAST } as const;
const decide = (step: MeetingStep, meeting?: Meeting) =>
  decideMeeting(step, meeting, { id: 'e-1', now: NOW, by: BY, meeting: 'meeting-1' });
const OPEN: MeetingStep = {
  action: 'open',
  unit: EAST,
  points: [{ id: 'p1', title: '路灯 · 东桥村', matter: 'm1' }],
};
const opened = () => beginMeeting(decide(OPEN).event as MeetingEvent & { action: 'open' }, TOWN);
const after = (meeting: Meeting, step: MeetingStep) => {
  const { event } = decide(step, meeting);
  if (!event) throw new Error('refused');
  return evolveMeeting(meeting, event);
};
const name = (id: string) => (id === EAST ? '东桥村' : id);

test('a point is written, decided, another added; closed it stays as it is', () => {
  let meeting = after(opened(), { action: 'write', point: 'p1', minutes: '等灯泡' });
  meeting = after(meeting, { action: 'decide', point: 'p1', decision: { kind: 'log', words: '周三换' } });
  meeting = after(meeting, { action: 'add', point: { id: 'p2', title: '停水通知' } });
  meeting = after(meeting, { action: 'close' });
  expect(meeting.points.map(({ minutes, decisions }) => [minutes, decisions.length])).toEqual([
    ['等灯泡', 1],
    ['', 0],
  ]);
  for (const step of [{ action: 'write', point: 'p1', minutes: '改' }, { action: 'close' }] as const)
    expect(decide(step, meeting).lack).toBe('wrongStatus');
});

test('no point that is not there, no second opening, no more than thirty', () => {
  expect(decide({ action: 'write', point: 'nobody', minutes: '' }, opened()).lack).toBe('notFound');
  expect(decide(OPEN, opened()).lack).toBe('wrongStatus');
  const full = { ...opened(), points: Array.from({ length: 30 }, () => opened().points[0]!) };
  expect(decide({ action: 'add', point: { id: 'x', title: '多' } }, full).lack).toBe('tooOften');
});

test('its text has the name and the day, the points, what was said and decided', () => {
  let meeting = after(opened(), { action: 'write', point: 'p1', minutes: '等灯泡' });
  meeting = after(meeting, {
    action: 'decide',
    point: 'p1',
    decision: { kind: 'task', words: '第一网格：换灯', task: 't' },
  });
  expect(meetingName(meeting, name)).toBe('东桥村碰头会（2026年11月28日）');
  const text = minutesText({ ...meeting, closedAt: NOW + HOUR }, name);
  expect(text).toContain('1. 路灯 · 东桥村\n等灯泡\n定了：交办任务，第一网格：换灯');
  expect(text).toContain('主持：东桥村 村级网格长 王建国');
  expect(text).toContain('2026年11月28日 10:00 结束');
});
