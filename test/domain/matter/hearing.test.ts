/** What is said later is heard as well: whoever it is about, or whoever may not read it, has it no longer. */
import {
  canView,
  categoryOf,
  erased,
  heardAs,
  heardAt,
  heardLater,
  heardNaming,
  placeOf,
  type Matter,
  type MatterEvent,
  type Nature,
} from '@gelin/domain';
import {
  accepted,
  after,
  arriving,
  closed,
  CONDUCT,
  denial,
  LAMP,
  reported,
  WAGES,
  WATER,
} from '../story.ts';
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
  const heard = heardLater('老板还是不发工资。', reported({ category: WAGES }), TOWNSHIP);
  expect(heard).toEqual({ confided: true });
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

function filedAs(code: string, matter: Matter, nature?: Nature) {
  const category = categoryOf(code, TOWNSHIP.settings);
  if (!category) throw new Error(code);
  return {
    action: 'recategorise',
    content: { category: code, ...heardAs(category, matter, TOWNSHIP, nature) },
  } as const;
}

test('what turns out to be a complaint names whoever holds the post it speaks of, who has it no longer, nor sees it', () => {
  const before = reported({ text: '网格长收垃圾费不给票。' });
  expect(before).toMatchObject({ audience: 'open', holder: { kind: 'unit', id: EAST_1 } });
  const now = after(before, 'chief-east-1', filedAs(CONDUCT, before));
  expect(now).toMatchObject({
    audience: 'restricted',
    nature: 'complaint',
    about: { members: ['chief-east-1'] },
    holder: CENTRE,
    cards: [],
  });
  expect(canView(actor('chief-east-1'), now)).toBe(false);
  const lamp = {
    action: 'recategorise',
    content: { ...filedAs(LAMP, now).content, audience: 'open' },
  } as const;
  expect(denial(now, 'director', lamp)).toBe('restrictedMatter');
  expect(after(now, 'director', filedAs(LAMP, now)).about).toEqual(now.about);
});

test('a complaint about the director goes past the centre to the leaders when it is filed as one', () => {
  const before = reported({ text: '综治中心主任占了我家的车位。' });
  const now = after(before, 'chief-east-1', filedAs(CONDUCT, before));
  expect(now.about?.members).toContain('director');
  expect(now.holder?.kind).toBe('leaders');
});

test('an answer is heard when it is filed anew', () => {
  const answers = [{ question: '谁？', answer: '柳格长' }];
  const before = reported({ answers });
  expect(after(before, 'chief-east-1', filedAs(CONDUCT, before)).about?.members).toEqual(['chief-east-1']);
});

test.each([
  ['alone', WATER],
  ['beside another category', LAMP],
])('a nature chosen %s is what its words are heard as', (_, code) => {
  const before = reported({ text: '网格长收垃圾费不给票。' });
  const now = after(before, 'dispatcher-1', filedAs(code, before, 'complaint'));
  expect(now).toMatchObject({
    category: code,
    nature: 'complaint',
    audience: 'restricted',
    about: { members: ['chief-east-1'] },
    holder: CENTRE,
    cards: [],
  });
  expect(canView(actor('chief-east-1'), now)).toBe(false);
});

test('a nature chosen alone opens and closes nothing where nobody is complained about', () => {
  const open = reported();
  expect(after(open, 'dispatcher-1', filedAs(WATER, open, 'suggestion'))).toMatchObject({
    nature: 'suggestion',
    audience: 'open',
    holder: open.holder,
    cards: open.cards,
  });
  const closed = added(open, '我被老公打了，不敢回家。');
  expect(after(closed, 'dispatcher-1', filedAs(WATER, closed, 'dispute')).audience).toBe('restricted');
});

test.each([
  ['an open matter', reported({ text: '路灯坏了。' })],
  ['what its category had made the centre’s', reported({ text: '路灯坏了。', category: WAGES })],
])(
  'what was confided in an addition to %s stays the centre’s under any category, and is there still when erased',
  (_, before) => {
    const text = '我被老公打了，不敢回家。';
    const now = added(before, text);
    const lamp = filedAs(LAMP, now, 'problem');
    expect(after(now, 'dispatcher-1', lamp)).toMatchObject({
      category: LAMP,
      audience: 'restricted',
      cards: [],
    });
    const opened = { ...lamp, content: { ...lamp.content, audience: 'open' } } as const;
    expect(denial(now, 'dispatcher-1', opened)).toBe('restrictedMatter');
    const content = { text, photos: [], ...heardLater(text, before, TOWNSHIP) };
    const event = { ...arriving(), seq: 2, action: 'add', content } as MatterEvent;
    expect(erased(event).content).toMatchObject({ confided: true });
  },
);

test('so does what was confided with a reason for reopening', () => {
  const before = closed();
  const reason = '他们不修，我还被老公打了。';
  const content = { reason, photos: [], ...heardLater(reason, before, TOWNSHIP) };
  const now = after(before, 'reporter', { action: 'reopen', content });
  expect(filedAs(LAMP, now).content.audience).toBe('restricted');
});

test('what its category alone had made the centre’s is open again under another', () => {
  const before = added(reported({ text: '路灯坏了。', category: WAGES }), '还是不亮。');
  expect(filedAs(LAMP, before).content.audience).toBe('open');
});

test('whom the centre names without any word of it has it no longer, nor do those below', () => {
  const before = reported({ text: '他态度差。' });
  expect(before).toMatchObject({ audience: 'open', holder: { kind: 'unit', id: EAST_1 } });
  const chief = TOWNSHIP.members.filter(({ id }) => id === 'chief-east-1');
  const filed = heardNaming(filedAs(WATER, before, 'complaint').content, chief, before);
  const now = after(before, 'dispatcher-1', {
    action: 'recategorise',
    content: { category: WATER, ...filed },
  });
  expect(now).toMatchObject({ audience: 'restricted', about: { members: ['chief-east-1'] }, holder: CENTRE });
  expect(canView(actor('chief-east-1'), now)).toBe(false);
});
