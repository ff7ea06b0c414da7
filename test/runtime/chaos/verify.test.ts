/** The verifier finds what it is there to find: each thing that can be wrong is made wrong once. */
import type { Directory } from '@gelin/domain';
import { COMMANDS } from '../../../runtime/chaos/matrix/commands.ts';
import { findingsOf, runCommand } from '../../../runtime/chaos/matrix/run.ts';
import { openFaultyStage } from '../../../runtime/chaos/matrix/stage.ts';
import { verify } from '../../../runtime/chaos/verify/verify.ts';
import type { Stored } from '../../../runtime/chaos/verify/stored.ts';
import type { Answered } from '../../../runtime/chaos/wish.ts';

type Reading = { stored: Stored; answered: Answered[] };
let right: Reading;
let directory: Directory;
beforeAll(async () => {
  const stage = await openFaultyStage();
  try {
    for (const name of [
      'matter.act rate',
      'matter.act split',
      'matter.act join',
      'group.say in the open',
      'group.seen',
      'people.join',
    ])
      await runCommand(
        stage,
        COMMANDS.find((command) => command.name === name)!,
        () => ['delay'],
      );
    expect(await findingsOf(stage)).toEqual([]);
    right = await stage.compared();
    ({ directory } = stage);
  } finally {
    await stage.close();
  }
});

/** What is found after a change to a copy of what is right. */
async function found(
  change: (reading: { stored: Mutable; answered: Answered[] }) => void,
): Promise<string[]> {
  const copy = structuredClone(right) as unknown as { stored: Mutable; answered: Answered[] };
  change(copy);
  const { findings } = await verify(copy.stored as unknown as Stored, copy.answered, directory);
  return findings.map(({ kind, what }) => `${kind}: ${what}`);
}
type Mutable = { -readonly [C in keyof Stored]: Record<string, unknown>[] };
const change = <T>(document: T | undefined, fields: Partial<Record<string, unknown>>) =>
  Object.assign(document as object, fields);

test('what is right is right', async () => {
  expect(await found(() => undefined)).toEqual([]);
  expect(right.stored.matters.length).toBeGreaterThan(10);
});

test('an accepted command without its event is missing, and its matter is not what it was', async () => {
  const all = await found(({ stored }) => {
    stored.events = stored.events.filter(({ action }) => action !== 'rate');
  });
  expect(all).toContain('missing: what matter.act was accepted for');
  expect(all).toContain('wrong: matter’s rating');
});

test('an event that nobody wished for is doubled', async () => {
  const all = await found(({ stored }) => {
    const last = stored.events.find(({ action }) => action === 'rate')!;
    stored.events.push({ ...last, _id: 'another', seq: Number(last.seq) + 1 });
  });
  expect(all).toContain('doubled: event rate that nobody wished for');
});

test('a command that was refused and carried out all the same is doubled', async () => {
  const all = await found(({ answered }) => {
    const index = answered.findIndex(({ wish }) => wish.procedure === 'act');
    answered[index] = { ...answered[index]!, reply: { ok: false, at: 0, failure: { code: 'stale' } } };
  });
  expect(all).toEqual(['doubled: matter.act, refused and carried out']);
});

test('a phone that was told something else than what happened is wrong', async () => {
  const all = await found(({ answered }) => {
    const index = answered.findIndex(({ wish }) => wish.procedure === 'act');
    answered[index] = {
      ...answered[index]!,
      reply: { ok: true, at: 0, output: { seq: 99, status: 'closed' } },
    };
  });
  expect(all).toEqual(['wrong: what the phone was told']);
});

test('a wish without an answer is missing one', async () => {
  expect(await found(({ answered }) => (answered[0] = { ...answered[0]!, reply: undefined }))).toEqual([
    'missing: answer to matter.submit',
  ]);
});

test.each([
  ['a field that events have otherwise', { status: 'reported' }, 'wrong: matter’s status'],
  ['a field too many', { extra: 1 }, 'wrong: matter’s extra'],
  ['a ledger it does not belong to', { ledgers: ['dispute'] }, 'wrong: matter’s ledgers'],
  [
    'a number that was never given out',
    { no: '2027-999999' },
    'wrong: number 2027-999999 was never given out',
  ],
])('a matter with %s is wrong', async (_name, fields, finding) => {
  const all = await found(({ stored }) =>
    change(
      stored.matters.find(({ no }) => no !== undefined),
      fields,
    ),
  );
  expect(all).toContain(finding);
});

test('two matters of one number are doubled', async () => {
  const all = await found(({ stored }) => {
    const [one, other] = stored.matters.filter(({ no }) => no !== undefined);
    change(other, { no: one!.no });
  });
  expect(all).toContainEqual(expect.stringMatching(/^doubled: number 2027-/));
});

test('a card that is not there is missing; one that no event put up is doubled', async () => {
  const card = (stored: Mutable) => stored.messages.findIndex(({ kind }) => kind === 'card');
  expect(await found(({ stored }) => stored.messages.splice(card(stored), 1))).toEqual([
    'missing: card in qinghe-liuxi-1',
  ]);
  expect(
    await found(({ stored }) => {
      const one = stored.messages[card(stored)]!;
      stored.messages.push({ ...one, _id: 'twice' });
      stored.messages.push({ ...one, _id: 'elsewhere', group: 'qinghe-guiyuan' });
    }),
  ).toEqual(['doubled: card in qinghe-liuxi-1', 'doubled: card that no event put up']);
});

test('words that are gone are missing; words that nobody said are doubled', async () => {
  const talk = (stored: Mutable) => stored.messages.findIndex(({ kind }) => kind === 'talk');
  expect(await found(({ stored }) => stored.messages.splice(talk(stored), 1))).toEqual([
    'missing: what group.say was accepted for',
  ]);
  expect(
    await found(({ stored }) =>
      stored.messages.push({ ...stored.messages[talk(stored)]!, _id: 'twice' } as never),
    ),
  ).toEqual(['doubled: words that nobody said']);
});

test('a signal that did not ring, an event still pending, a reporter too few and one too many are found', async () => {
  expect(
    await found(({ stored }) =>
      change(
        stored.signals.find(({ _id }) => _id === 'qinghe-liuxi-1'),
        { at: 1 },
      ),
    ),
    // Matters alike are gathered by the clock: for some that was the last that happened.
  ).toContainEqual(expect.stringMatching(/^missing: ring of qinghe-liuxi-1 for (submit|gather)$/u));
  expect(await found(({ stored }) => change(stored.events[0], { pending: true }))).toEqual([
    expect.stringMatching(/^wrong: event still pending/),
  ]);
  expect(await found(({ stored }) => stored.reporters.pop())).toEqual(['missing: reporter']);
  expect(await found(({ stored }) => stored.reporters.push({ _id: 'nobody’s' } as never))).toEqual([
    'doubled: reporter without a matter',
  ]);
});

test('a part that was not split off, and a follower too few or too many, are found', async () => {
  const child = (stored: Mutable) =>
    stored.events.findIndex(({ content }) => (content as { splitFrom?: string }).splitFrom !== undefined);
  expect(await found(({ stored }) => stored.events.splice(child(stored), 1))).toContain(
    'missing: what split brings about',
  );
  const follower = (stored: Mutable) => stored.reporters.findIndex(({ matter }) => matter !== undefined);
  expect(await found(({ stored }) => stored.reporters.splice(follower(stored), 1))).toEqual([
    'missing: follower',
  ]);
  expect(await found(({ stored }) => stored.reporters.push({ _id: 'other', matter: 'any' }))).toEqual([
    'doubled: follower that never joined',
  ]);
});

test('a matter that time has forgotten, and one at the wrong place in lists, are found', async () => {
  const open = (stored: Mutable) => stored.matters.find(({ clock }) => clock !== null);
  expect(await found(({ stored }) => change(open(stored), { wakeAt: undefined }))).toEqual([
    'missing: waking for remind',
  ]);
  expect(await found(({ stored }) => change(open(stored), { pressing: '0:0' }))).toEqual([
    'wrong: matter’s place in lists',
  ]);
});

test('a line that the journal lacks, and one that was changed, are found', async () => {
  expect(await found(({ stored }) => stored.journal.pop())).toEqual(['missing: line on the journal']);
  expect(await found(({ stored }) => change(stored.journal[0], { status: 'closed' }))).toEqual([
    'wrong: journal: hash at line 1',
  ]);
});

test('a notice that came twice, and one of what never happened, are found', async () => {
  const twice = await found(({ stored }) => stored.notices.push({ ...stored.notices[0], _id: 'twice' }));
  expect(twice).toEqual([expect.stringMatching(/^doubled: notice: /)]);
  expect(await found(({ stored }) => change(stored.notices[0], { event: 'none' }))).toEqual([
    'doubled: notice of what never happened',
  ]);
});

test('a seat nobody holds, a seat that is missing, an account twice and an unused code are found', async () => {
  const all = await found(({ stored }) => {
    const [member] = stored.members.filter(({ openid }) => openid === 'o-demo-resident-hu');
    const grid = stored.groupMembers.find(({ _id }) => _id === 'qinghe-liuxi-1');
    change(grid, {
      openids: [...(grid?.openids as string[]).filter((one) => one !== member?.openid), 'o-stranger'],
    });
    stored.members.push({ ...member, _id: 'twice' });
    for (const invitation of stored.invitations) change(invitation, { open: true, used: undefined });
  });
  expect(all).toEqual(
    expect.arrayContaining([
      'missing: seat in qinghe-liuxi-1',
      'wrong: seat in qinghe-liuxi-1',
      'doubled: member of an account',
      'missing: use of an invitation',
    ]),
  );
});
