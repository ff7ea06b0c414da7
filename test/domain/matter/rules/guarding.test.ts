/** Who reported stays guarded: who may look at whom, and what becomes of a picture that shows a stranger. */
import { can, eventSentence, evolve, stillShown, type Identity } from '@gelin/domain';
import { after, closed, DAY, reported, trying } from '../../story.ts';
import { STEPS } from '../../steps.ts';
import { actor, TOWNSHIP } from '../../town.ts';

const mayLook = (person: string, identity?: Identity) => {
  const matter = reported(identity === undefined ? {} : { identity });
  return can(actor(person), 'look', matter, { now: matter.changedAt, directory: TOWNSHIP }).allowed;
};

test.each([
  ['named', ['director', 'dispatcher-1', 'chief-east-1', 'worker-east-1']],
  ['confidential', ['director', 'dispatcher-1']],
  [undefined, ['director', 'dispatcher-1']],
  ['anonymous', []],
] as const)('%s: who may look at who reported', (identity, may) => {
  const asked = [
    'director',
    'dispatcher-1',
    'chief-east-1',
    'worker-east-1',
    'lead-east',
    'liaison',
    'reporter',
  ];
  expect(asked.filter((person) => mayLook(person, identity))).toEqual(may);
});

test('a look says who looked, changes nothing, and makes nobody’s page stale', () => {
  const before = reported();
  const looked = trying(before, 'director', STEPS.look);
  if (!looked.ok) throw new Error(looked.reason);
  const found = evolve(before, looked.event);
  expect(found).toEqual({ ...before, seq: before.seq + 1, changedAt: found.changedAt });
  expect(eventSentence(looked.event, { nameOf: (id) => id, holderName: (id) => id })).toBe(
    'pingan 综治中心主任 丁主任查看了报事人的联系方式',
  );
});

describe('covering a picture', () => {
  const [bare, other] = [{ id: 'cloud://bare' }, { id: 'cloud://other' }];
  const shown = reported({ photos: [bare, other] });
  const cover = (photo: string, instead: string) =>
    ({ action: 'cover', content: { photo, photos: [{ id: instead }] } }) as const;

  test('shows the covered one in its place, and remembers which it stands for', () => {
    const once = after(shown, 'director', cover('cloud://bare', 'cloud://covered'));
    expect(once.photos).toEqual([{ id: 'cloud://covered' }, other]);
    expect(once.covered).toEqual([{ photo: 'cloud://bare', shown: 'cloud://covered' }]);
  });

  test('not one that is no longer shown, and not where there is none', () => {
    const once = after(shown, 'director', cover('cloud://bare', 'cloud://covered'));
    expect(trying(once, 'director', cover('cloud://bare', 'cloud://again'))).toEqual({
      ok: false,
      reason: 'targetUnknown',
    });
    expect(trying(reported(), 'director', cover('cloud://bare', 'cloud://again'))).toEqual({
      ok: false,
      reason: 'notHere',
    });
  });
});

test('what a reporter adds answers what they were asked', () => {
  const asked = { ...reported(), asked: { text: '是哪一栋？', at: 1 } };
  const added = after(asked, 'reporter', STEPS.add);
  expect(added.asked).toBeUndefined();
  expect(added.addedAt).toBe(added.changedAt);
});

test('pictures that follow the words are shown with the matter, and can be covered as its first ones', () => {
  const add = { action: 'add', content: { text: '补上照片。', photos: [{ id: 'cloud://late' }] } } as const;
  const later = after(reported({ photos: [{ id: 'cloud://first' }] }), 'reporter', add);
  expect(later.photos).toEqual([{ id: 'cloud://first' }, { id: 'cloud://late' }]);
  const content = { photo: 'cloud://late', photos: [{ id: 'cloud://covered' }] };
  const covered = after(later, 'director', { action: 'cover', content } as const);
  expect(covered.photos).toEqual([{ id: 'cloud://first' }, { id: 'cloud://covered' }]);
});

test('a picture of the answer, or of any other step, is covered too, also when all is over; the first leads to the last', () => {
  const answered = { ...closed(), answer: { ...closed().answer!, photos: [{ id: 'cloud://a' }] } };
  const covering = (photo: string, instead: string) =>
    ({ action: 'cover', content: { photo, photos: [{ id: instead }] } }) as const;
  const once = after(answered, 'director', covering('cloud://a', 'cloud://b'));
  const archived = after(once, 'timer', { action: 'archive', content: {} }, once.changedAt + 8 * DAY);
  const twice = after(archived, 'director', covering('cloud://b', 'cloud://c'), archived.changedAt + DAY);
  expect(twice).toMatchObject({
    status: 'archived',
    changedAt: archived.changedAt,
    answer: { photos: [{ id: 'cloud://c' }] },
    covered: [
      { photo: 'cloud://a', shown: 'cloud://c' },
      { photo: 'cloud://b', shown: 'cloud://c' },
    ],
  });
  expect(trying(twice, 'director', covering('cloud://log', 'cloud://d'))).toMatchObject({ ok: false });
  expect(stillShown([{ id: 'cloud://a' }], twice)).toEqual([{ id: 'cloud://c' }]);
});
