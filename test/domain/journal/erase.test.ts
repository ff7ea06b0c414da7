/** What is left of a reporter's own events when they have their data erased. */
import { erased, ERASED_WORDS, isErased, replay, type MatterEvent } from '@gelin/domain';
import { accepted, rated, submitted } from './events.ts';

test('words, pictures and the precise place go; what it was and where it was counted stay', () => {
  expect(erased(submitted('m1', 1)).content).toEqual({
    text: ERASED_WORDS,
    photos: [],
    source: 'report',
    category: '0204',
    nature: 'problem',
    severity: 'routine',
    audience: 'open',
    place: { path: ['town', 'east'], unit: 'town-east-1', by: 'chosen' },
  });
});

test('a judgement stays, the words with it go; where there were none, none appear', () => {
  expect(erased(rated('m1', 1)).content).toEqual({ rating: 'dissatisfied', words: ERASED_WORDS });
  const silent = { ...rated('m1', 1), content: { rating: 'fair' } } as MatterEvent;
  expect(erased(silent).content).toEqual({ rating: 'fair' });
});

test('what a member did is not the reporter’s to erase', () => {
  const event = accepted('m1', 2);
  expect(erased(event)).toBe(event);
  expect(isErased(event)).toBe(false);
});

test('what was split off, or typed on behalf, carries the reporter’s picture and place: it goes too', () => {
  const by = accepted('m1', 1).by;
  const split = { ...submitted('m1', 1), by } as MatterEvent;
  expect(JSON.stringify(erased(split))).not.toMatch(/502|photos\/1/);
  const finding = { ...split, content: { ...split.content, source: 'finding' } } as MatterEvent;
  expect(erased(finding)).toBe(finding);
});

test('a picture of theirs that a member covered goes with the rest, and the matter still follows', () => {
  const by = accepted('m1', 2).by;
  const content = { photo: 'cloud://photos/1', photos: [{ id: 'cloud://photos/2' }] };
  const cover = { ...accepted('m1', 2), action: 'cover', by, content } as unknown as MatterEvent;
  expect(erased(cover).content).toEqual({ photo: ERASED_WORDS, photos: [] });
  expect(isErased(erased(cover))).toBe(true);
  expect(replay([erased(submitted('m1', 1)), erased(cover)])?.covered).toBeUndefined();
});

test('whom a complaint is about stays, for they are still not to see it', () => {
  const about = { members: ['worker-1'], posts: [] };
  const complaint = submitted('m1', 1);
  const event = { ...complaint, content: { ...complaint.content, about } } as MatterEvent;
  expect(erased(event).content).toMatchObject({ about, text: ERASED_WORDS });
});

test('whatever an event may carry one day is taken for words unless it is known not to be', () => {
  const event = {
    ...rated('m1', 1),
    content: {
      rating: 'fair',
      why: '打13812345678',
      phone: 13812345678,
      at: { words: '三号楼', list: ['a'] },
    },
  } as unknown as MatterEvent;
  expect(erased(event).content).toEqual({
    rating: 'fair',
    why: ERASED_WORDS,
    at: { words: ERASED_WORDS, list: [] },
  });
});

test('erasing twice is erasing once, and can be told', () => {
  const once = erased(submitted('m1', 1));
  expect(erased(once)).toEqual(once);
  expect([isErased(submitted('m1', 1)), isErased(once)]).toEqual([false, true]);
});

test('the matter still follows from its events, with none of the words', () => {
  const events = [submitted('m1', 1), accepted('m1', 2), rated('m1', 3)].map((event) => erased(event));
  const matter = replay(events);
  expect(matter).toMatchObject({
    text: ERASED_WORDS,
    photos: [],
    status: 'closed',
    rating: 'dissatisfied',
    no: '2027-000001',
  });
  expect(JSON.stringify(matter)).not.toContain('502');
});
