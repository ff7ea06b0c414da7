/** Whom a complaint is about: by name, or by a post at its place; whoever is only named is not complained about. */
import { aboutMembers, placeOf, type Nature } from '@gelin/domain';
import { reported } from '../story.ts';
import { EAST_1, EAST_2, TOWNSHIP } from '../town.ts';

const meant = (text: string, nature: Nature = 'complaint', unit: string | undefined = EAST_1) =>
  aboutMembers(text, nature, placeOf({ unit }, TOWNSHIP), TOWNSHIP)?.members;

test.each([
  ['by name', '投诉柳格长不讲理。', ['chief-east-1']],
  ['by name, of another grid', '投诉宁格长不讲理。', ['chief-west-1']],
  ['by a post at the place', '举报网格长，从来不来。', ['chief-east-1']],
  ['the worker of the place', '举报网格员，从来不来。', ['worker-east-1']],
  ['the lead of the village', '举报村主任，从来不来。', ['lead-east']],
  ['the lead of the village, by the longer name', '举报村级网格长，从来不来。', ['lead-east']],
  ['the village’s clerk', '举报村网格内勤，电话没人接。', ['clerk-east']],
  ['the director', '举报综治中心主任，电话没人接。', ['director']],
  ['the dispatchers, whichever it was', '举报分拨员，电话没人接。', ['dispatcher-1', 'dispatcher-2']],
  ['one of the leaders by name', '举报胡主责，电话没人接。', ['mayor']],
  ['a liaison, by name', '投诉贾联络，电话没人接。', ['liaison']],
  ['two at once', '投诉柳格长和孔村长，都不来。', ['chief-east-1', 'lead-east']],
])('is %s', (_, text, members) => {
  expect([...(meant(text) ?? [])].sort()).toEqual([...members].sort());
});

test.each([
  ['praise of a chief is no complaint', '表扬柳格长，冒雨来修水管。', 'praise'],
  ['nor is praise of how they are', '网格长态度很好，冒雨来修水管，表扬！', 'praise'],
  ['nor is a question to one', '请问网格长什么时候上门？', 'consult'],
  ['nor a report that names one', '柳格长来看过，水管还是坏的。', 'problem'],
  ['a complaint about a shop names no member', '投诉饭店油烟太大。', 'complaint'],
  ['nor one about whoever holds no post', '投诉物业经理态度差。', 'complaint'],
] as const)('%s', (_, text, nature) => {
  expect(meant(text, nature)).toBeUndefined();
});

test('what is held against somebody who works here is a complaint, whatever it was taken for', () => {
  expect(meant('网格长收钱才给办证明。', 'problem')).toEqual(['chief-east-1']);
  expect(meant('柳格长骂人。', 'problem')).toEqual(['chief-east-1']);
  expect(meant('网格长态度很差。', 'problem')).toEqual(['chief-east-1']);
});

test.each([
  '投诉网格长，从来不来。',
  '网格长从来不来，打电话也不接。',
  '网格长把补助分给他亲戚。',
  '网格长收了我两百块钱才盖章。',
  '柳格长不接电话。',
])('is held against them, whatever category was picked or proposed: %s', (text) => {
  for (const category of ['0204', undefined])
    expect(reported({ text, category })).toMatchObject({
      audience: 'restricted',
      about: { members: ['chief-east-1'] },
      holder: { kind: 'unit', id: 'pingan' },
    });
});

test.each([
  '网格员说物业从来不管。',
  '已经告诉网格长，物业不接电话。',
  '网格员来收卫生费，三十块钱。',
  '投诉饭店油烟，网格长来看过。',
  '找网格长，楼上从不来开门。',
])('is not held against them: %s', (text) => {
  expect(reported({ text, category: '0204' })).toMatchObject({ audience: 'open' });
});

test('whom it is about is heard in the place and in the answers too', () => {
  const said = { text: '举报。', category: '0204' };
  for (const more of [
    { place: { unit: EAST_1, words: '柳格长收钱' } },
    { answers: [{ question: '是谁？', answer: '柳格长骂人' }] },
  ])
    expect(reported({ ...said, ...more }).about?.members).toEqual(['chief-east-1']);
});

test('a complaint about a post without a place is for the centre alone at once', () => {
  const sent = reported({ text: '投诉网格长，从来不来。', place: {} });
  expect(sent).toMatchObject({ audience: 'restricted', holder: { kind: 'unit', id: 'pingan' } });
});

test('a post is nobody’s where the place is not known, and nobody’s where it is vacant', () => {
  expect(
    aboutMembers('举报网格长，从来不来。', 'complaint', placeOf({}, TOWNSHIP), TOWNSHIP),
  ).toBeUndefined();
  expect(meant('举报网格长，从来不来。', 'complaint', EAST_2)).toBeUndefined();
});

test('the posts of whom it is about are kept with it: who answers to them later still does not see it', () => {
  const { about } = reported({ text: '投诉孔村长，收钱才办事。' });
  expect(about?.posts).toEqual(TOWNSHIP.members.find(({ id }) => id === 'lead-east')?.posts);
});

test('a complaint about a member goes to the centre alone, whatever category was picked', () => {
  expect(reported({ text: '投诉网格长，收钱才办事。', category: '0204' })).toMatchObject({
    audience: 'restricted',
    holder: { kind: 'unit', id: 'pingan' },
    cards: [],
  });
});

test('what may mean any of the leaders is kept from none of them: somebody has to look into it', () => {
  expect(meant('举报镇领导，电话没人接。')).toBeUndefined();
});
