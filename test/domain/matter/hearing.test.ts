/** What is said later is heard as well: whoever it is about, or whoever may not read it, has it no longer. */
import { canView, heardAt, heardLater, placeOf, type Matter } from '@gelin/domain';
import { accepted, after, closed, reported, WAGES } from '../story.ts';
import { actor, EAST_1, TOWNSHIP } from '../town.ts';

const CENTRE = { kind: 'unit', id: 'pingan' };

function added(matter: Matter, text: string): Matter {
  const content = { text, photos: [], ...heardLater(text, matter, TOWNSHIP) };
  return after(matter, 'reporter', { action: 'add', content });
}

test('whoever is complained of in what is added has it no longer, nor sees it', () => {
  const before = accepted();
  expect(canView(actor('chief-east-1'), before)).toBe(true);
  const now = added(before, '柳格长收钱才肯办。');
  expect(now).toMatchObject({
    audience: 'restricted',
    about: { members: ['chief-east-1'] },
    holder: CENTRE,
    cards: [],
  });
  expect(canView(actor('chief-east-1'), now)).toBe(false);
});

test('what no group may read goes to the centre, about nobody', () => {
  const now = added(accepted(), '我被老公打了，不敢回家。');
  expect(now).toMatchObject({ audience: 'restricted', holder: CENTRE, cards: [] });
  expect(now.about).toBeUndefined();
});

test('what is about the director goes to the leaders, and stays there', () => {
  const now = added(accepted(), '举报综治中心主任，收钱。网格长也收钱。');
  expect(added(now, '柳格长骂人。').holder).toEqual(now.holder);
});

test.each(['今天水更浑了。', '柳格长来看过，水管还是坏的。', '谢谢网格长。'])(
  'anything else changes nothing: %s',
  (text) => {
    const before = accepted();
    expect(added(before, text)).toMatchObject({
      audience: 'open',
      holder: before.holder,
      cards: before.cards,
    });
  },
);

test('what is the centre’s alone already is not called back for the same words', () => {
  expect(heardLater('老板还是不发工资。', reported({ category: WAGES }), TOWNSHIP)).toEqual({});
});

test('the reason for which it is reopened is heard', () => {
  const before = closed();
  const reason = '网格长从来不来，还骂人。';
  const content = { reason, photos: [], ...heardLater(reason, before, TOWNSHIP) };
  expect(after(before, 'reporter', { action: 'reopen', content })).toMatchObject({
    audience: 'restricted',
    holder: CENTRE,
    about: { members: ['chief-east-1'] },
  });
});

test('a complaint about a post is about whoever holds it where the centre has found it to be', () => {
  const before = reported({ text: '投诉网格长，从来不来。', place: {} });
  expect(before.about).toBeUndefined();
  const place = placeOf({ unit: EAST_1 }, TOWNSHIP);
  const content = { place, ...heardAt(place, before, TOWNSHIP) };
  const now = after(before, 'dispatcher-1', { action: 'relocate', content });
  expect(now).toMatchObject({ audience: 'restricted', about: { members: ['chief-east-1'] }, holder: CENTRE });
});
