/** Informants: invited by whoever holds the grid, in by one code each, out whenever they like. */
import { INVITATION_STANDS } from '@gelin/domain';
import { openidOf } from '../../runtime/town/town.ts';
import { openStage, type Stage } from '../stage.ts';
import { databaseOf } from './journal.scenes.ts';

const GRID = 'qinghe-liuxi-1';
const CHIEF = 'chief-liuxi-1';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const invited = async (unit = GRID, by = CHIEF) =>
  (await stage.call(by, 'people', 'invite', { key: stage.key(), unit })).code;
const join = (person: string, code: string, more: object = {}) =>
  stage.call(person, 'people', 'join', { key: stage.key(), code, name: '王秀兰', ...more });
const refusedJoin = (person: string, code: string, key = stage.key()) =>
  stage.refusal(person, 'people', 'join', { key, code, name: '李明' });
const postsOf = async (person: string) =>
  ((await stage.call(person, 'people', 'me', {})).member?.posts ?? []).map(
    ({ role, unit }) => `${role} ${unit}`,
  );
const watchers = async (group = GRID): Promise<string[]> => {
  const { data } = await databaseOf(stage).collection('groupMembers').doc(group).get();
  return (data as { openids: string[] }[])[0]?.openids ?? [];
};
const leave = (person: string, unit = GRID) => stage.call(person, 'people', 'leave', { unit });

test('whoever holds the grid invites, and nobody else', async () => {
  for (const person of [CHIEF, 'worker-liuxi-1', 'lead-liuxi', 'clerk-liuxi'])
    expect(await invited(GRID, person)).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
  for (const person of ['chief-liuxi-2', 'lead-guiyuan', 'informant-liuxi-1', 'director-centre'])
    expect(await stage.refusal(person, 'people', 'invite', { key: stage.key(), unit: GRID })).toBe(
      'notYours',
    );
  expect(await stage.refusal('resident-wang', 'people', 'invite', { key: stage.key(), unit: GRID })).toBe(
    'notMember',
  );
  expect(await stage.refusal('lead-liuxi', 'people', 'invite', { key: stage.key(), unit: 'nowhere' })).toBe(
    'unitUnknown',
  );
  expect(
    await stage.refusal('lead-liuxi', 'people', 'invite', { key: stage.key(), unit: 'qinghe-liuxi' }),
  ).toBe('notYours');
});

test('the same wish gets the same code; the same key for another grid is refused', async () => {
  const wish = { key: stage.key(), unit: GRID };
  const first = await stage.call('lead-liuxi', 'people', 'invite', wish);
  expect(await stage.call('lead-liuxi', 'people', 'invite', wish)).toEqual(first);
  expect(await stage.refusal('lead-liuxi', 'people', 'invite', { ...wish, unit: 'qinghe-liuxi-2' })).toBe(
    'malformed',
  );
});

test('a code says what it invites to, to anybody who has it, however it is typed', async () => {
  const code = await invited();
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
  const shown = await stage.call('resident-hu', 'people', 'invitation', { code: typed });
  expect(shown).toMatchObject({ unit: GRID, unitName: '柳溪村第一网格', chief: '周桂兰' });
  expect(shown).not.toHaveProperty('joined');
  for (const wrong of ['ABCDEFGH', 'short', 'ABCDEFG1', ''])
    expect(await stage.refusal('resident-hu', 'people', 'invitation', { code: wrong })).toBe(
      'invitationUnknown',
    );
});

test('whoever joins is a member at once: post, group, its signal and tips, a minute-old directory or not', async () => {
  // The functions’ instances have just read the directory.
  await stage.call('resident-wang', 'matter', 'preview', { text: '路灯坏了', place: {} });
  const code = await invited();
  expect(await join('resident-wang', code, { phone: '000-00009999' })).toEqual({ unit: GRID });
  expect(await postsOf('resident-wang')).toEqual([`informant ${GRID}`]);
  expect(await watchers()).toContain(openidOf('resident-wang'));
  await expect(stage.call('resident-wang', 'group', 'feed', { group: GRID })).resolves.toBeDefined();
  const tip = {
    key: stage.key(),
    text: '井盖松了',
    photos: [],
    source: 'tip' as const,
    place: { unit: GRID },
  };
  expect(await stage.call('resident-wang', 'matter', 'submit', tip)).toHaveProperty('matter');
  expect(await stage.call('resident-wang', 'people', 'invitation', { code })).toMatchObject({ joined: true });
});

test('those who hold the grid see who is in, with phone and since when; nobody else does', async () => {
  const { rows, invitations } = await stage.call('worker-liuxi-1', 'people', 'informants', { unit: GRID });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ name: '邱秀珍' });
  expect(rows[1]).toMatchObject({ name: '王秀兰', phone: '000-00009999' });
  expect(rows[1]?.since).toBeGreaterThan(0);
  expect(invitations.length).toBeGreaterThan(0);
  for (const person of ['resident-wang', 'chief-liuxi-2', 'director-centre'])
    expect(await stage.refusal(person, 'people', 'informants', { unit: GRID })).toBe('notYours');
  expect(await stage.refusal('resident-li', 'people', 'informants', { unit: GRID })).toBe('notMember');
});

test('an informant’s phone is in nothing that the town publishes', async () => {
  stage.cloud.clock.advance(60_001);
  const card = await stage.call('resident-hu', 'town', 'unit', { unit: GRID });
  expect(JSON.stringify(card)).not.toContain('000-00009999');
});

test('a code is used once: the second person is refused, the first one’s retry is answered', async () => {
  const code = await invited();
  const wish = { key: stage.key(), code, name: '李明' };
  expect(await stage.call('resident-li', 'people', 'join', wish)).toEqual({ unit: GRID });
  expect(await stage.call('resident-li', 'people', 'join', wish)).toEqual({ unit: GRID });
  expect(await refusedJoin('resident-zhang', code)).toBe('invitationUnknown');
  expect(await stage.refusal('resident-zhang', 'people', 'invitation', { code })).toBe('invitationUnknown');
  expect(await postsOf('resident-zhang')).toEqual([]);
});

test('whoever is in already uses no further code up', async () => {
  const code = await invited();
  await join('resident-li', code);
  expect(await join('resident-zhang', code)).toEqual({ unit: GRID });
  await leave('resident-zhang');
});

test('two people at once with one code: exactly one gets it', async () => {
  for (let round = 0; round < 4; round += 1) {
    const code = await invited();
    const people = ['resident-chen', 'resident-zhao'];
    const replies = await Promise.all(
      people.map((person) => stage.reply(person, 'people', 'join', { key: stage.key(), code, name: '陈嘉' })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const seats = await Promise.all(people.map(postsOf));
    expect(seats.flat()).toEqual([`informant ${GRID}`]);
    const inside = (await watchers()).filter((openid) => people.map(openidOf).includes(openid));
    expect(inside).toHaveLength(1);
    for (const person of people) await leave(person);
  }
});

test('a code is over after seven days', async () => {
  const code = await invited();
  stage.cloud.clock.advance(INVITATION_STANDS - 1_000);
  await expect(stage.call('resident-hu', 'people', 'invitation', { code })).resolves.toBeDefined();
  stage.cloud.clock.advance(1_000);
  expect(await refusedJoin('resident-hu', code)).toBe('invitationUnknown');
  const { invitations } = await stage.call(CHIEF, 'people', 'informants', { unit: GRID });
  expect(invitations).toEqual([]);
});

test('an invitation is ended by those who hold the grid, twice is as once; a used one stays used', async () => {
  const code = await invited();
  const ending = { unit: GRID, code };
  expect(await stage.refusal('chief-liuxi-2', 'people', 'release', ending)).toBe('notYours');
  expect(await stage.refusal('chief-liuxi-2', 'people', 'release', { unit: 'qinghe-liuxi-2', code })).toBe(
    'invitationUnknown',
  );
  for (const _ of [1, 2]) await stage.call(CHIEF, 'people', 'release', ending);
  expect(await refusedJoin('resident-hu', code)).toBe('invitationUnknown');
});

test('nobody is released by naming nobody, or two things', async () => {
  expect(await stage.refusal(CHIEF, 'people', 'release', { unit: GRID })).toBe('malformed');
  const both = { unit: GRID, member: 'm', code: 'ABCDEFGH' };
  expect(await stage.refusal(CHIEF, 'people', 'release', both)).toBe('malformed');
});

test('whoever leaves is no member any more, hears nothing more, and may come back by a new code', async () => {
  const code = await invited();
  await join('resident-hu', code);
  for (const _ of [1, 2]) expect(await leave('resident-hu')).toEqual({ unit: GRID });
  expect(await postsOf('resident-hu')).toEqual([]);
  expect(await watchers()).not.toContain(openidOf('resident-hu'));
  expect(await stage.refusal('resident-hu', 'group', 'feed', { group: GRID })).toBe('notMember');
  const stored = await databaseOf(stage)
    .collection('members')
    .where({ openid: openidOf('resident-hu') })
    .get();
  expect(stored.data).toEqual([]);
  expect(await refusedJoin('resident-hu', code)).toBe('invitationUnknown');
  await join('resident-hu', await invited());
  expect(await postsOf('resident-hu')).toEqual([`informant ${GRID}`]);
});

test('a member gets a post more, keeps name and posts, and loses only that one again', async () => {
  const NEXT = 'qinghe-liuxi-2';
  const tip = {
    key: stage.key(),
    text: '井盖松了',
    photos: [],
    source: 'tip' as const,
    place: { unit: NEXT },
  };
  expect(await stage.refusal(CHIEF, 'matter', 'submit', tip)).toBe('notYours');
  await join(CHIEF, await invited(NEXT, 'chief-liuxi-2'), { name: '别的名字' });
  // The functions' own minute-old directory does not know it yet.
  expect(await stage.call(CHIEF, 'matter', 'submit', tip)).toHaveProperty('matter');
  const { member } = await stage.call(CHIEF, 'people', 'me', {});
  expect(member?.name).toBe('周桂兰');
  expect(await postsOf(CHIEF)).toEqual([`gridChief ${GRID}`, `informant ${NEXT}`]);
  expect(await watchers(NEXT)).toContain(openidOf(CHIEF));
  const { rows } = await stage.call('chief-liuxi-2', 'people', 'informants', { unit: NEXT });
  const released = { unit: NEXT, member: rows[0]?.member ?? '' };
  expect(await stage.refusal('chief-liuxi-3', 'people', 'release', released)).toBe('notYours');
  for (const _ of [1, 2]) await stage.call('chief-liuxi-2', 'people', 'release', released);
  expect(await postsOf(CHIEF)).toEqual([`gridChief ${GRID}`]);
  expect(await watchers(NEXT)).not.toContain(openidOf(CHIEF));
  expect(await watchers(GRID)).toContain(openidOf(CHIEF));
});

test('release ends an informant’s post and nobody’s other post', async () => {
  const { member } = await stage.call('worker-liuxi-1', 'people', 'me', {});
  await stage.call(CHIEF, 'people', 'release', { unit: GRID, member: member?.id ?? '' });
  expect(await postsOf('worker-liuxi-1')).toEqual([`gridWorker ${GRID}`]);
});

test('whoever sits in the group by another post keeps the seat when the informant’s ends', async () => {
  await join('worker-liuxi-1', await invited());
  await leave('worker-liuxi-1');
  expect(await watchers()).toContain(openidOf('worker-liuxi-1'));
});

test('leaving what one never was is no failure', async () => {
  expect(await leave('resident-yang')).toEqual({ unit: GRID });
  expect(await leave('resident-yang', 'nowhere')).toEqual({ unit: 'nowhere' });
});
