/** 审核后公开: who may, what may, and that nothing of whoever reported comes with it. */
import fc from 'fast-check';
import {
  ERASED_WORDS,
  isReleasable,
  releasablePhotos,
  releasedFace,
  releaseWords,
  releasingPost,
  stillShown,
  type Matter,
  type Outcome,
  type Status,
} from '@gelin/domain';
import { STEPS } from '../steps.ts';
import { after, answered, closed, CONDUCT, LAMP, proposed, reported, through, WAGES } from '../story.ts';
import { EAST_1, MEMBERS, NAMING } from '../town.ts';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

const postsOf = (id: string) => MEMBERS.find((member) => member.id === id)?.posts ?? [];

test.each(MEMBERS.map(({ id }) => id))('%s may release only as the town’s centre', (id) => {
  const centre = ['director', 'dispatcher-1', 'dispatcher-2'].includes(id);
  expect(releasingPost(postsOf(id), reported()) !== undefined).toBe(centre);
});

test('nobody without a post may', () => {
  expect(releasingPost([], reported())).toBeUndefined();
});

test('what is open may be public, from its first day to its last', () => {
  for (const matter of [reported(), answered(), closed()]) expect(isReleasable(matter)).toBe(true);
});

test.each([
  ['restricted', reported({ category: WAGES })],
  ['about a member', { ...reported(), about: { members: ['chief-east-1'], posts: [] } }],
  ['a complaint about a member', reported({ category: CONDUCT, text: '柳格长态度很差。' })],
  ['a drill', reported({ drill: true })],
  ['withdrawn', after(reported({ category: LAMP }), 'reporter', STEPS.withdraw)],
  ['refused', through(proposed(), ['director', STEPS.confirmRefusal])],
  ['merged', { ...reported(), status: 'merged' as const }],
  ['erased', { ...closed(), text: ERASED_WORDS }],
] satisfies [string, Matter][])('what is %s may not', (_, matter) => {
  expect(isReleasable(matter)).toBe(false);
});

test('a picture covered since is shown covered; one that the matter shows no longer is gone', () => {
  const bare = { id: 'cloud://bare' };
  const chosen = [bare, { id: 'cloud://elsewhere' }];
  const covered = { photo: bare.id, shown: 'cloud://covered' };
  const matter = { ...reported(), photos: [{ id: 'cloud://covered' }], covered: [covered] };
  expect(stillShown(chosen, matter)).toEqual([{ id: 'cloud://covered' }]);
  expect(releasablePhotos(matter)).toEqual([{ id: 'cloud://covered' }]);
});

/** A matter with somebody's traces in every field that a person fills. */
const traced = fc.record({
  name: fc.constantFrom('王桂兰', '欧阳建国', '李四'),
  phone: fc.stringMatching(/^1[3-9]\d{9}$/u),
  door: fc.integer({ min: 1, max: 999 }).map((door) => `${door}栋`),
  longitude: fc.double({ min: 113.9, max: 114.1, noNaN: true }),
  latitude: fc.double({ min: 27.9, max: 28.1, noNaN: true }),
  // At midnight sharp the day, which may be told, is the minute, which may not.
  minute: fc.integer({ min: 1, max: 1_439 }).filter((minute) => minute !== 900),
  status: fc.constantFrom<Status>('reported', 'accepted', 'handling', 'answered', 'closed', 'archived'),
  outcome: fc.option(fc.constantFrom<Outcome>('solved', 'explained'), { nil: undefined }),
});

test('nothing of whoever reported comes out: no word, number, door, picture, minute or exact place', () => {
  fc.assert(
    fc.property(traced, ({ name, phone, door, longitude, latitude, minute, status, outcome }) => {
      const words = `我是${name}，电话${phone}，住${door}。`;
      const base = closed();
      const matter: Matter = {
        ...base,
        text: words,
        status,
        ...(outcome && { outcome }),
        reportedAt: base.reportedAt + minute * 60_000,
        photos: [{ id: `cloud://${name}.jpg` }],
        voice: { id: `cloud://${name}.mp3`, seconds: 3 },
        answers: [{ question: '您住哪里', answer: door }],
        visit: { on: '2026-11-24', part: 'morning' },
        asked: { text: `${name}您好`, at: base.reportedAt },
        place: {
          path: base.place.path,
          unit: EAST_1,
          by: 'chosen',
          words: `${name}家`,
          position: [longitude, latitude],
        },
      };
      const face = releasedFace(matter);
      const out = JSON.stringify({ face, text: releaseWords(matter, NAMING) });
      for (const trace of [name, phone, door, 'cloud://', String(matter.reportedAt)])
        expect(out).not.toContain(trace);
      for (const [index, exact] of [longitude, latitude].entries()) {
        const shown = face.position![index]!;
        expect(Math.abs(shown - exact)).toBeLessThanOrEqual(0.000_501);
        expect(Math.abs(shown * 1_000 - Math.round(shown * 1_000))).toBeLessThan(1e-6);
      }
      expect(face.reportedAt % 86_400_000).toBe(16 * 3_600_000);
    }),
  );
});

test('the text to begin with is the town’s own: place, category, and what was answered, masked', () => {
  const matter = answered();
  expect(releaseWords(matter, NAMING)).toBe('东桥村第一网格：供水与水质。水厂已经换了管道。');
  const told = { ...matter, answer: { ...matter.answer!, text: '请打 13812345678。' } };
  expect(releaseWords(told, NAMING)).toContain('138****5678');
});
