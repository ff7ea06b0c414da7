/** 代办: its steps are logged one by one, each once, and whoever asked is told each. */
import { eventSentence, eventText, erased, isInside, type CommandOf, type MatterEvent } from '@gelin/domain';
import { NAMING, signature } from '../../town.ts';
import { ACCEPT, after, arriving, at, denial, reported } from '../../story.ts';

const SERVICE = { key: 'allowance', name: '高龄津贴', steps: ['收齐材料', '送到镇里', '告诉您结果'] };
const asked = () => reported({ category: '1103', text: '请人代办：高龄津贴。', service: SERVICE });
const step = (name: string, text = name): CommandOf<'log'> => ({
  action: 'log',
  content: { text, photos: [], step: name },
});
const accepted = () => after(asked(), 'chief-east-1', ACCEPT);

test('a step is logged from 已受理 on; the matter knows which, and when', () => {
  const one = after(accepted(), 'worker-east-1', step('收齐材料'), at(2026, 11, 24, 10));
  expect(one.status).toBe('accepted');
  expect(one.service?.done).toEqual([{ step: '收齐材料', at: at(2026, 11, 24, 10) }]);
  const two = after(one, 'chief-east-1', step('送到镇里'), at(2026, 11, 25, 10));
  expect(two.service?.done?.map((done) => done.step)).toEqual(['收齐材料', '送到镇里']);
});

test('each once, and only what the service has', () => {
  const one = after(accepted(), 'chief-east-1', step('收齐材料'));
  expect(denial(one, 'chief-east-1', step('收齐材料'))).toBe('unchanged');
  expect(denial(one, 'chief-east-1', step('盖房子'))).toBe('targetUnknown');
  const lamp = after(reported({ category: '0204' }), 'chief-east-1', ACCEPT);
  expect(denial(lamp, 'chief-east-1', step('收齐材料'))).toBe('targetUnknown');
});

test('nobody else has met what somebody wants done for themselves', () => {
  const join = { action: 'join', content: {} } as const;
  expect(denial(asked(), 'resident', join)).toBe('notHere');
  expect(after(reported({ category: '1103' }), 'resident', join).joined).toBe(1);
});

test('a plain note leaves the steps as they are', () => {
  const note = { action: 'log', content: { text: '打过电话。', photos: [] } } as const;
  expect(after(accepted(), 'chief-east-1', note).service).toEqual(SERVICE);
});

const logged = (text: string): MatterEvent => ({
  id: 'e2',
  matter: 'm',
  town: 'pingan',
  seq: 3,
  action: 'log',
  at: at(2026, 11, 24),
  by: signature('worker-east-1'),
  content: { text, photos: [], step: '收齐材料' },
  effect: { status: 'accepted', holder: null, clock: null },
});

test('the step is told to whoever asked, once, with what was written beside it', () => {
  expect(eventSentence(logged('收齐材料'), NAMING)).toMatch(/办好了一步：收齐材料$/u);
  expect(eventText(logged('收齐材料'))).toBeUndefined();
  expect(eventText(logged('还差一张照片。'))).toBe('还差一张照片。');
  expect(isInside(logged('收齐材料'))).toBe(false);
  expect(isInside({ action: 'log', content: { text: '内部的话', photos: [] } })).toBe(true);
});

test('erasing leaves which service it was: that is the town’s own word', () => {
  const event = arriving({ service: SERVICE, text: '住三号楼。' });
  expect(erased(event).content).toMatchObject({ service: SERVICE });
  expect(JSON.stringify(erased(event))).not.toContain('三号楼');
});
