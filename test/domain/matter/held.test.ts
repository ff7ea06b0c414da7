/** What is held for a look: at the centre, in no group, until somebody there has done something with it. */
import { begin, cardFace, evolve, noticesFor, noticeWords, reportWords, spotCards } from '@gelin/domain';
import { ACCEPT, after, ANSWER, arriving, event, GAS, MONDAY, reported } from '../story.ts';
import { EAST_1, NAMING, TOWN, TOWNSHIP } from '../town.ts';

const held = () => reported({ held: true });

test('the centre has it, without a card, and groups are told nothing', () => {
  expect(held()).toMatchObject({ held: true, holder: { kind: 'unit', id: TOWN }, cards: [] });
  const arrived = arriving({ held: true });
  expect(noticesFor(arrived, begin(arrived), TOWNSHIP).filter(({ to }) => to.kind === 'group')).toEqual([]);
  expect(spotCards(held(), MONDAY, TOWNSHIP)).toEqual([]);
});

test('danger is not held', () => {
  const danger = reported({ held: true, category: GAS, text: '煤气味很浓，好像漏气了！' });
  expect(danger.held).toBeUndefined();
  expect(danger.cards.length).toBeGreaterThan(0);
});

test('a look at who reported, or a word, leaves it held; taking it on or passing it on does not', () => {
  const looked = after(held(), 'director', { action: 'look', content: { reason: '电话核实' } });
  expect(looked.held).toBe(true);
  expect(after(held(), 'director', ACCEPT).held).toBeUndefined();
  const routed = after(held(), 'director', {
    action: 'route',
    content: { unit: EAST_1, reason: '确有其事' },
  });
  expect([routed.held, routed.cards.map(({ group }) => group)]).toEqual([undefined, [EAST_1]]);
});

describe('what was only spoken or filmed', () => {
  const voice = { id: 'cloud://a.mp3', seconds: 9 };
  const spoken = () => reported({ text: '', voice });

  test('says so wherever a line of words has room', () => {
    expect(cardFace(spoken(), NAMING).line).toBe('语音报事');
    expect(noticeWords('arrived', spoken(), NAMING, MONDAY).what).toMatch(/语音报事$/);
    const video = { id: 'cloud://a.mp4', poster: 'cloud://a.jpg', seconds: 9 };
    expect(reportWords({ text: '', video })).toBe('视频报事');
    expect(reportWords({ text: '灯不亮', voice })).toBe('灯不亮');
  });
});

test('nobody is told anything who cannot be reached: of an anonymous matter, and of one brought for somebody', () => {
  const told = (more: Parameters<typeof reported>[0]) => {
    const matter = after(reported(more), 'chief-east-1', ACCEPT);
    const happened = event(matter, 'chief-east-1', ANSWER);
    return noticesFor(happened, evolve(matter, happened), TOWNSHIP).map(({ to }) => to.kind);
  };
  expect(told({})).toEqual(['reporter']);
  expect(told({ identity: 'anonymous' })).toEqual([]);
  expect(told({ source: 'onBehalf' })).toEqual([]);
});
