/** 代报: brought by a member for somebody who cannot; whoever brought it is not its reporter. */
import { openStage, type Stage } from '../stage.ts';
import { looking, reporterOn, tellingOn } from './identity.scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const telling = (how: object, person?: string) => tellingOn(stage, how, person);
const look = (person: string, matter: string, seq: number) => looking(stage, person, matter, seq);
const contactFor = (person: string, matter: string) => stage.call(person, 'matter', 'contact', { matter });
const reporterOf = (matter: string) => reporterOn(stage, matter);

describe('brought for somebody who cannot (代报)', () => {
  const brought = (person: string) => telling({ source: 'onBehalf', contact: { name: '张婆婆' } }, person);

  test.each(['chief-liuxi-1', 'worker-liuxi-1', 'lead-liuxi', 'clerk-liuxi', 'dispatcher-centre-1'])(
    '%s brings it and gets a number to tell',
    async (person) => {
      const { matter, number = '' } = await brought(person);
      expect(await stage.call('resident-li', 'matter', 'byNumber', { number })).toEqual({ matter });
      expect((await reporterOf(matter))?.['openid']).toBeUndefined();
    },
  );

  test.each([
    ['resident-wang', 'notMember'],
    ['informant-liuxi-1', 'notYours'],
    ['liaison-construction', 'notYours'],
    ['supervisor-1', 'notYours'],
  ])('%s does not', async (person, code) => {
    const input = { key: stage.key(), text: '水管裂了。', photos: [], source: 'onBehalf', place: {} };
    expect(await stage.refusal(person, 'matter', 'submit', input)).toBe(code);
  });

  test('who telephoned is written down with how they came, and with whose hand', async () => {
    const { matter } = await telling(
      { source: 'onBehalf', came: 'phone', contact: { name: '张婆婆', phone: '13812345678' } },
      'dispatcher-centre-1',
    );
    const { timeline } = await stage.call('director-centre', 'matter', 'read', { matter, as: 'member' });
    expect(timeline.at(-1)?.sentence).toContain('孙晓燕接到电话登记此事');
    expect(JSON.stringify(timeline)).not.toContain('13812345678');
  });

  test('who brought it is not its reporter, although they had the number first', async () => {
    const { matter, number = '' } = await brought('chief-liuxi-1');
    expect((await stage.call('chief-liuxi-1', 'matter', 'mine', {})).rows).toEqual([]);
    const urge = { key: stage.key(), matter, seq: 1, step: { action: 'urge' as const }, number };
    expect(await stage.refusal('chief-liuxi-1', 'matter', 'act', urge)).toBe('notYours');
    const erase = { key: stage.key(), matter, number };
    expect(await stage.refusal('chief-liuxi-1', 'people', 'erase', erase)).toBe('notYours');
    expect(await stage.call('resident-li', 'matter', 'act', urge)).toMatchObject({ seq: 2 });
    await look('director-centre', matter, 2);
    expect(await contactFor('director-centre', matter)).toMatchObject({ name: '张婆婆' });
    const [first] = (
      await stage.call('resident-li', 'matter', 'read', { matter, as: 'reporter', number })
    ).timeline.slice(-1);
    expect(first?.sentence).toMatch(/周桂兰/);
  });

  test('who brought it adds the pictures that follow its words, with the number and not without', async () => {
    const { matter, number = '' } = await brought('chief-liuxi-1');
    const step = { action: 'add' as const, text: '报事时的照片，现在补上', photos: [] };
    const add = { key: stage.key(), matter, seq: 1, step };
    expect(await stage.refusal('chief-liuxi-1', 'matter', 'act', add)).toBe('notYours');
    expect(await stage.call('chief-liuxi-1', 'matter', 'act', { ...add, number })).toMatchObject({ seq: 2 });
  });
});
