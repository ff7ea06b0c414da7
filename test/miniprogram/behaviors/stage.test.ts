/** One setData an event, with only what changed; and listening only while in sight. */
import type * as FollowingModule from '../../../miniprogram/behaviors/following';
import { staged } from '../../../miniprogram/behaviors/stage';
import { setStage, settled } from '../harness';

const stage = setStage();

const drawn = staged(
  () => ({ count: 0, name: '' }),
  ({ count, name }) => ({ many: count > 1, list: [name], count }),
);

test('only what differs is drawn, and nothing where nothing does', () => {
  const drawings: object[] = [];
  const page = { setData: (changed: object) => drawings.push(changed) };
  drawn(page).change({ count: 1 });
  drawn(page).change({ count: 1 });
  drawn(page).change({ count: 2, name: '柳' });
  expect(drawings).toEqual([{ count: 1 }, { many: true, list: ['柳'], count: 2 }]);
});

test('every page has a state of its own', () => {
  const one = { setData: () => undefined };
  const other = { setData: () => undefined };
  drawn(one).change({ count: 5 });
  expect(drawn(other).state.count).toBe(0);
});

test('a page that left before it knew what to follow follows nothing', async () => {
  const { following } = stage.module<typeof FollowingModule>('behaviors/following');
  const follower = following(
    async () => [{ group: 'g1', open: false }],
    () => undefined,
  );
  follower.start();
  follower.stop();
  await settled();
  expect(stage.phone.watches).toHaveLength(0);
  follower.start();
  follower.start();
  await settled();
  expect(stage.phone.watches).toHaveLength(1);
});

test('where the signals cannot be named, the next start tries again', async () => {
  const { following } = stage.module<typeof FollowingModule>('behaviors/following');
  const answers = [Promise.reject(new Error('offline')), Promise.resolve([{ group: 'g1', open: false }])];
  const follower = following(
    () => answers.shift() ?? Promise.resolve([]),
    () => undefined,
  );
  follower.start();
  await settled();
  follower.start();
  await settled();
  expect(stage.phone.watches).toHaveLength(1);
});
