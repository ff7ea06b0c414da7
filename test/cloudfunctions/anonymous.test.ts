/** Anonymous reports (匿名): what is left of whoever told it, and the number by which it is followed, which nobody guesses. */
import { ERASED_WORDS } from '@gelin/domain';
import { sdkAt } from '../../runtime/laptop.ts';
import { openidOf } from '../../runtime/town/town.ts';
import { openStage, type Stage } from '../stage.ts';
import { CONTACT, elsewhereOn, mayLookOn, reporterOn, tellingOn } from './identity.scenes.ts';
import { databaseOf, stored, sweeping, verified } from './journal.scenes.ts';
import { deliveriesOf, tickAfter } from './outside.ts';
import { act } from './scenes.ts';

const WRONG = '123412341234';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const telling = (how: object, person?: string) => tellingOn(stage, how, person);
const noContact = (person: string, matter: string) => stage.refusal(person, 'matter', 'contact', { matter });
const mayLook = (person: string, matter: string) => mayLookOn(stage, person, matter);
const reporterOf = (matter: string) => reporterOn(stage, matter);
const elsewhere = () => elsewhereOn(stage);

describe('an anonymous report', () => {
  const anonymous = (how: object = {}) => telling({ identity: 'anonymous', contact: CONTACT, ...how });

  test('leaves neither account nor contact nor bell anywhere, and nobody can look', async () => {
    const { matter, number } = await anonymous({ device: 'phone-of-wang' });
    await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
    await sweeping(stage);
    expect(number).toMatch(/^\d{12}$/);
    expect(Object.keys((await reporterOf(matter)) ?? {}).sort()).toEqual(
      ['_id', 'counted', 'number', 'pos', 'sealed', 'town'].sort(),
    );
    const all = (await elsewhere()) + JSON.stringify(await stored(stage, 'reporters'));
    for (const said of [openidOf('resident-wang'), CONTACT.name, CONTACT.phone, 'phone-of-wang', number!])
      expect(all).not.toContain(said);
    expect((await stored(stage, 'matters'))[0]).toMatchObject({ identity: 'anonymous', bells: [] });
    expect(await mayLook('director-centre', matter)).toBe(false);
    expect(await noContact('director-centre', matter)).toBe('notHere');
    expect((await stage.call('resident-wang', 'matter', 'mine', {})).rows).toEqual([]);
  });

  test('is not led to the same person’s other reports by the seal it counts by', async () => {
    const known = await telling({ device: 'phone' });
    const hidden = await anonymous({ device: 'phone' });
    const seals = async (matter: string) => (await reporterOf(matter))?.['sealed'] as string[];
    const both = [...(await seals(known.matter)), ...(await seals(hidden.matter))];
    expect(new Set(both).size).toBe(4);
  });

  test('is followed, answered to and rated by its number, from whatever phone', async () => {
    const { matter, number = '' } = await anonymous();
    expect(await stage.call('resident-li', 'matter', 'byNumber', { number })).toEqual({ matter });
    const copied = `${number.slice(0, 4)} ${number.slice(4, 8)}-${number.slice(8)}`;
    expect(await stage.call('resident-li', 'matter', 'byNumber', { number: copied })).toEqual({ matter });
    const read = { matter, as: 'reporter', number } as const;
    const seen = await stage.call('resident-li', 'matter', 'read', read);
    expect([seen.text, seen.actions]).toEqual([
      '楼道的灯不亮，已经三天。',
      expect.arrayContaining(['urge', 'withdraw', 'add']),
    ]);
    const step = { action: 'add', text: '是三单元。', photos: [] };
    const done = { key: stage.key(), matter, seq: 1, step, number } as never;
    expect(await stage.call('resident-li', 'matter', 'act', done)).toMatchObject({ seq: 2 });
    expect(await stage.refusal('resident-wang', 'matter', 'read', { matter, as: 'reporter' })).toBe(
      'notVisible',
    );
    const without = { key: stage.key(), matter, seq: 2, step: { action: 'urge' } };
    expect(await stage.refusal('resident-wang', 'matter', 'act', without)).toBe('notYours');
  });

  test('what was said is taken away as a file of that matter alone, and deleted once it is over, by its number and not without', async () => {
    const { matter, number } = await anonymous();
    await telling({ text: '另一件事，没有匿名。' });
    const copied = { key: stage.key(), matter, number };
    const { file } = await stage.call('resident-li', 'people', 'copy', copied);
    const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [file] });
    const page = await (await fetch(fileList[0]!.tempFileURL)).text();
    for (const words of ['楼道的灯不亮，已经三天。', '匿名', '只是这一件事']) expect(page).toContain(words);
    expect(page).not.toContain('另一件事');
    const refusedCopy = (person: string, more: object) =>
      stage.refusal(person, 'people', 'copy', { key: stage.key(), matter, ...more });
    expect(await refusedCopy('resident-li', {})).toBe('notYours');
    expect(await refusedCopy('resident-li', { number: WRONG })).toBe('numberUnknown');

    const erasing = { key: stage.key(), matter, number };
    expect(await stage.refusal('resident-li', 'people', 'erase', erasing)).toBe('wrongStatus');
    const withdraw = { key: stage.key(), matter, seq: 1, step: { action: 'withdraw' }, number } as never;
    await stage.call('resident-li', 'matter', 'act', withdraw);
    const without = { key: stage.key(), matter };
    expect(await stage.refusal('resident-wang', 'people', 'erase', without)).toBe('notYours');
    await stage.call('resident-li', 'people', 'erase', erasing);
    // A phone that heard no answer asks again and hears the same.
    expect(await stage.call('resident-li', 'people', 'erase', erasing)).toMatchObject({ matter });
    expect((await stored(stage, 'matters')).find(({ _id }) => _id === matter)?.text).toBe(ERASED_WORDS);
    expect(await stage.refusal('resident-li', 'matter', 'byNumber', { number: number! })).toBe(
      'numberUnknown',
    );
    await sweeping(stage);
    expect(await verified(stage)).toMatchObject({ ok: true, waiting: 0 });
  });

  test('sent twice is one matter and the same number, so that a lost reply loses nothing', async () => {
    const key = stage.key();
    const [first, again] = [await anonymous({ key }), await anonymous({ key })];
    expect(again).toEqual(first);
    expect((await anonymous()).number).not.toBe(first.number);
  });

  test('has nobody who could be told, and tells nobody', async () => {
    const { matter } = await anonymous();
    await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
    await act(stage, 'chief-liuxi-1', matter, 2, {
      action: 'answer',
      text: '换好了。',
      outcome: 'explained',
      photos: [],
    });
    await tickAfter(stage, 1);
    expect((await deliveriesOf(stage, matter)).map(({ to }) => to)).not.toContain('报事人');
  });

  test('split in two, is followed by one number; who met it too still has theirs alone', async () => {
    const { matter, number = '' } = await anonymous();
    const join = { key: stage.key(), matter, seq: 1, step: { action: 'join' as const } };
    await stage.call('resident-li', 'matter', 'act', join);
    await act(stage, 'chief-liuxi-1', matter, 2, { action: 'split', text: '门禁也坏了。' });
    const { parts = [] } = await stage.call('resident-li', 'matter', 'byNumber', { number });
    expect(parts).toHaveLength(1);
    const part = await stage.call('resident-li', 'matter', 'read', {
      matter: parts[0]!,
      as: 'reporter',
      number,
    });
    expect([part.text, part.identity]).toEqual(['门禁也坏了。', 'anonymous']);
    const [child] = (await stored(stage, 'matters')).filter(({ _id }) => _id === parts[0]);
    expect(child?.['bells']).toEqual([]);
    expect((await stage.call('resident-li', 'matter', 'mine', {})).rows.map((row) => row.matter)).toEqual([
      matter,
    ]);
  });

  test('can be merged, withdrawn and erased by its number; then the number leads nowhere', async () => {
    const { matter: target } = await telling({}, 'resident-li');
    const { matter, number = '' } = await anonymous();
    await act(stage, 'director-centre', matter, 1, { action: 'merge', target });
    const erase = { key: stage.key(), matter, number };
    expect(await stage.refusal('resident-wang', 'people', 'erase', { ...erase, number: undefined })).toBe(
      'notYours',
    );
    expect(await stage.call('resident-wang', 'people', 'erase', erase)).toMatchObject({ matter });
    expect(await reporterOf(matter)).toBeUndefined();
    expect(await stage.refusal('resident-wang', 'matter', 'byNumber', { number })).toBe('numberUnknown');
  });

  test('is possible only where the town allows it, for this category, and of one’s own words', async () => {
    const settings = databaseOf(stage).collection('settings').doc('qinghe');
    const reporting = { anonymous: true, neverAnonymous: ['0303'], perHour: 10, perDay: 30 };
    await settings.update({ reporting });
    const report = { key: stage.key(), text: '楼道的灯不亮。', photos: [], source: 'report', place: {} };
    const refusedAs = (more: object, person = 'resident-wang') =>
      stage.refusal(person, 'matter', 'submit', { ...report, identity: 'anonymous', ...more });
    expect(await refusedAs({ category: '0303' })).toBe('anonymousNotHere');
    const preview = (category: string) =>
      stage.call('resident-wang', 'matter', 'preview', { text: '灯不亮', place: {}, category });
    expect((await preview('0303')).identities).toEqual(['named', 'confidential']);
    expect((await preview('0304')).identities).toEqual(['named', 'confidential', 'anonymous']);
    expect(await refusedAs({ source: 'tip' }, 'informant-liuxi-1')).toBe('anonymousNotHere');
    await settings.update({ reporting: { ...reporting, anonymous: false } });
    stage.cloud.clock.advance(61_000);
    expect(await refusedAs({})).toBe('anonymousNotHere');
    expect(await stored(stage, 'matters')).toEqual([]);
  });
});

describe('a number cannot be guessed', () => {
  test('after five wrong ones an hour nothing is said any more, right or wrong, to that account alone', async () => {
    const { matter, number = '' } = await telling({ identity: 'anonymous' });
    const wrong = (procedure: string, input: object) =>
      stage.refusal('resident-li', 'matter', procedure, input);
    expect(await wrong('byNumber', { number: WRONG })).toBe('numberUnknown');
    expect(await wrong('byNumber', { number: WRONG })).toBe('numberUnknown');
    expect(await wrong('read', { matter, as: 'reporter', number: WRONG })).toBe('numberUnknown');
    expect(await wrong('read', { matter: 'no-such-matter', as: 'reporter', number })).toBe('numberUnknown');
    const urge = { key: stage.key(), matter, seq: 1, step: { action: 'urge' }, number: WRONG };
    expect(await wrong('act', urge)).toBe('numberUnknown');
    expect(await wrong('byNumber', { number })).toBe('tooOften');
    expect(await wrong('read', { matter, as: 'reporter', number })).toBe('tooOften');
    expect(await stage.call('resident-wang', 'matter', 'byNumber', { number })).toEqual({ matter });
    stage.cloud.clock.advance(3_600_000);
    expect(await stage.call('resident-li', 'matter', 'byNumber', { number })).toEqual({ matter });
  });

  test('what is stored of it is no digest that could be tried out without the town’s secret', async () => {
    const { matter } = await telling({ identity: 'anonymous' });
    const before = (await reporterOf(matter))?.['number'];
    const other = await openStage();
    try {
      await databaseOf(other).collection('secrets').doc('identity').set({ key: 'another' });
      const made = await other.call('resident-wang', 'matter', 'submit', {
        key: 'key-0000000000000001',
        text: '楼道的灯不亮，已经三天。',
        photos: [],
        source: 'report',
        identity: 'anonymous',
        place: { unit: 'qinghe-liuxi-1' },
      });
      expect(made.matter).toBe(matter);
      expect((await stored(other, 'reporters'))[0]?.['number']).not.toBe(before);
    } finally {
      await other.close();
    }
  });

  test('a town without its secret makes one, the same for all who ask at once', async () => {
    await databaseOf(stage).collection('secrets').doc('identity').remove();
    const sent = await Promise.all(
      ['resident-wang', 'resident-li'].map((person) => telling({ identity: 'anonymous' }, person)),
    );
    const [secret] = (await stored(stage, 'secrets')).filter(({ _id }) => _id === 'identity');
    expect(secret?.['key']).toMatch(/^[0-9a-f]{64}$/);
    for (const { matter, number = '' } of sent)
      expect(await stage.call('resident-wang', 'matter', 'byNumber', { number })).toEqual({ matter });
  });
});
