/** A chief is found, looked up, drawn and printed: what residents are told, and what only members may have made. */
import { openStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const found = async (words: string) => (await stage.call('resident-wang', 'town', 'find', { words })).rows;
const chief = (unit: string) => stage.call('resident-wang', 'town', 'chief', { unit });

describe('finding', () => {
  test('a resident finds by a lane’s nickname, in pinyin, and by a door on the even side', async () => {
    const lane = {
      unit: 'qinghe-guiyuan-2',
      name: '第二网格',
      level: 'grid',
      within: '青禾镇 · 桂园社区',
    };
    expect((await found('状元巷'))[0]).toEqual({
      ...lane,
      by: '状元巷',
      chief: expect.any(String) as string,
    });
    expect((await found('shuyuanxiang'))[0]).toMatchObject({ ...lane, by: '书院巷' });
    expect((await found('北街18号'))[0]).toMatchObject({ ...lane, by: '北街18号' });
  });

  test('by the chief it is the chief who is named, and no landmark', async () => {
    expect((await found('周桂兰'))[0]).toEqual({
      unit: 'qinghe-liuxi-1',
      name: '第一网格',
      level: 'grid',
      within: '青禾镇 · 柳溪村',
      chief: '周桂兰',
    });
  });

  test('what is nowhere is an empty list and no failure', async () => {
    expect(await found('火星基地')).toEqual([]);
  });

  test('words too long are refused', async () => {
    expect(await stage.refusal('resident-wang', 'town', 'find', { words: '长'.repeat(41) })).toBe(
      'textTooLong',
    );
  });
});

describe('the chief’s page', () => {
  test('says who answers here and above, what for, how, and where the code leads', async () => {
    const page = await chief('qinghe-liuxi-1');
    expect(page.chief).toMatchObject({ name: '周桂兰', role: 'gridChief' });
    expect(page.posts).toContainEqual({ role: 'gridChief', unitName: '柳溪村第一网格' });
    expect(page.above.map(({ unitName, role }) => [unitName, role])).toEqual([
      ['柳溪村', 'villageLead'],
      ['柳溪村', 'villageClerk'],
      ['青禾镇', 'centreDirector'],
    ]);
    expect(page.duties.length).toBeGreaterThan(0);
    expect(page.way[0]).toBe('您报事');
    expect(page.link).toContain('unit=qinghe-liuxi-1');
  });

  test('names who stands in where the post is vacant', async () => {
    const page = await chief('qinghe-shangba-3');
    expect(page.chief).toBeUndefined();
    expect(page.standIn?.role).toBe('villageLead');
    expect(page.posts).toContainEqual(expect.objectContaining({ role: 'villageLead' }));
  });

  test('and the first page’s card say whom to ask while the chief is on leave, and no longer', async () => {
    const from = stage.cloud.clock.now().getTime() - 1_000;
    const wish = { from, until: from + 86_400_000, standIn: 'worker-liuxi-1' };
    await stage.call('chief-liuxi-1', 'people', 'away', { wish });
    const card = () => stage.call('resident-wang', 'town', 'unit', { unit: 'qinghe-liuxi-1' });
    for (const shown of [await chief('qinghe-liuxi-1'), await card()])
      expect(shown).toMatchObject({
        chief: { name: '周桂兰' },
        instead: { role: 'gridWorker', name: expect.not.stringContaining('周桂兰') as string },
      });
    await stage.call('chief-liuxi-1', 'people', 'away', { wish: null });
    for (const shown of [await chief('qinghe-liuxi-1'), await card()])
      expect(shown).not.toHaveProperty('instead');
  });

  test('of a unit that is not there is refused', async () => {
    expect(await stage.refusal('resident-wang', 'town', 'chief', { unit: 'nowhere' })).toBe('unitUnknown');
  });
});

test('the map draws the grids that have boundaries and leaves the others out', async () => {
  const { grids } = await stage.call('resident-wang', 'town', 'map', { unit: 'qinghe-liuxi' });
  expect(grids.map(({ unit }) => unit)).toEqual(['qinghe-liuxi-1', 'qinghe-liuxi-2']);
  expect(grids[0]?.boundary.type).toBe('Polygon');
});

describe('boards', () => {
  const make = (person: string, unit: string, kind: 'boardA3' | 'boardA4' | 'card') =>
    stage.call(person, 'town', 'boards', { unit, kind });

  test.each(['boardA3', 'boardA4', 'card'] as const)(
    '%s: every grid of the village is in one PDF',
    async (kind) => {
      const { file, count, next } = await make('lead-liuxi', 'qinghe-liuxi', kind);
      expect(count).toBe(3);
      expect(next).toBeUndefined();
      const content = await stored(file);
      expect(content.subarray(0, 5).toString()).toBe('%PDF-');
      expect(content.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
    },
  );

  test('print the faces of the demo town’s chiefs, and a character where there is no face', async () => {
    const pictures = async (unit: string) =>
      (await stored((await make('director-centre', unit, 'boardA4')).file))
        .toString('latin1')
        .match(/\/Subtype \/Image\b/g)?.length ?? 0;
    expect(await pictures('qinghe-liuxi-1')).toBe(1);
    expect(await pictures('qinghe-liuxi-3')).toBe(0);
  });

  test('go on after a grid where one file was not enough', async () => {
    const after = (grid: string) => ({ unit: 'qinghe-liuxi', kind: 'boardA4' as const, after: grid });
    expect((await stage.call('lead-liuxi', 'town', 'boards', after('qinghe-liuxi-2'))).count).toBe(1);
    expect(await stage.refusal('lead-liuxi', 'town', 'boards', after('qinghe-guiyuan-1'))).toBe('notFound');
  });

  test('are made for one’s own unit and those below, and for nobody else’s', async () => {
    expect((await make('chief-liuxi-1', 'qinghe-liuxi-1', 'card')).count).toBe(1);
    expect((await make('director-centre', 'qinghe', 'boardA4')).count).toBeGreaterThan(10);
    const refused = (person: string, unit: string) =>
      stage.refusal(person, 'town', 'boards', { unit, kind: 'boardA4' });
    expect(await refused('chief-liuxi-1', 'qinghe-liuxi')).toBe('notYours');
    expect(await refused('lead-liuxi', 'qinghe-guiyuan')).toBe('notYours');
    expect(await refused('informant-liuxi-1', 'qinghe-liuxi-1')).toBe('notYours');
    expect(await refused('resident-wang', 'qinghe-liuxi-1')).toBe('notMember');
  });

  async function stored(file: string): Promise<Buffer> {
    const query = new URLSearchParams({ fileID: file });
    const reply = await fetch(`${stage.cloud.url}/client/files/raw?${query.toString()}`, {
      headers: { 'x-wx-openid': 'o-demo-lead-liuxi' },
    });
    expect(reply.status).toBe(200);
    return Buffer.from(await reply.arrayBuffer());
  }
});
