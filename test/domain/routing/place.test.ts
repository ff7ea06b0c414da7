/** Where a matter goes in the demo town: what was said of its place, and which unit that is. */
import { placeOf, type SaidPlace } from '@gelin/domain';
import { sayingsOf } from '../../../runtime/town/check.ts';
import { qinghe } from '../../runtime/town/qinghe.ts';

const { directory } = qinghe;
const grids = directory.units.filter((unit) => unit.level === 'grid');

function placed(said: SaidPlace, text?: string): [string | undefined, string] {
  const { unit, by } = placeOf(said, directory, text);
  return [unit, by];
}

describe('by what people call it', () => {
  test.each([
    ['an estate', '桂园小区3栋楼下', 'qinghe-guiyuan-1'],
    ['its nickname', '老粮站家属院门口', 'qinghe-guiyuan-1'],
    ['a lane', '书院巷口', 'qinghe-guiyuan-2'],
    ['the older name of a lane', '状元巷里面', 'qinghe-guiyuan-2'],
    ['a school', '中心小学后门', 'qinghe-guiyuan-1'],
    ['a market named after the street of two grids', '北街菜市场后门', 'qinghe-guiyuan-2'],
    ['a special grid by its own name', '青禾工业园二号门', 'qinghe-shiqiao-park'],
    ['a factory in it', '食品厂旁边', 'qinghe-shiqiao-park'],
    ['an odd door', '北街27号', 'qinghe-guiyuan-1'],
    ['an even door', '北街28号', 'qinghe-guiyuan-2'],
    ['a door with blanks and a nickname', '老北街 28 号', 'qinghe-guiyuan-2'],
    ['a door with an annex', '北街27-1', 'qinghe-guiyuan-1'],
    ['the last door of a stretch', '建设路60号', 'qinghe-guiyuan-3'],
    ['the first door of the next', '建设路61号门口', 'qinghe-guiyuan-4'],
    ['a grid with its village', '柳溪村第二网格', 'qinghe-liuxi-2'],
    ['the same with the town', '青禾镇石桥村第二网格', 'qinghe-shiqiao-2'],
  ])('%s: %s', (_what, words, unit) => {
    expect(placed({ words })).toEqual([unit, 'landmark']);
  });

  test('what was said of the matter itself is listened to when nothing was said of the place', () => {
    expect(placed({}, '豆腐巷的路灯又不亮了')).toEqual(['qinghe-guiyuan-1', 'landmark']);
    expect(placed({ words: '书院巷' }, '豆腐巷的路灯又不亮了')).toEqual(['qinghe-guiyuan-2', 'landmark']);
  });
});

describe('ambiguous words are not guessed', () => {
  test.each([
    ['a street of two grids without a door', '北街'],
    ['a road of two grids', '建设路上'],
    ['a door that nobody has', '北街300号'],
    ['a grid that every village has', '第二网格'],
    ['landmarks of two grids', '从书院巷到豆腐巷'],
    ['a village alone', '柳溪村'],
    ['nothing that anybody knows', '那边那个地方'],
    ['nothing at all', ''],
  ])('%s: %s', (_what, words) => {
    expect(placed({ words })).toEqual([undefined, 'none']);
  });

  test('they leave it to the position, and then to what was picked', () => {
    expect(placed({ words: '北街', position: [110.005, 30.005] })).toEqual(['qinghe-guiyuan-2', 'boundary']);
    expect(placed({ words: '北街', unit: 'qinghe-guiyuan-1' })).toEqual(['qinghe-guiyuan-1', 'chosen']);
  });
});

describe('by where the phone stands', () => {
  test.each([
    [109.983, 30.001, 'qinghe-liuxi-1'],
    [109.983, 30.01, 'qinghe-liuxi-2'],
    [109.995, 30.005, 'qinghe-guiyuan-1'],
    [110.004, 29.979, 'qinghe-shiqiao-park'],
  ] as const)('%d, %d', (longitude, latitude, unit) => {
    expect(placed({ position: [longitude, latitude] })).toEqual([unit, 'boundary']);
  });

  test('a grid that nobody has drawn is not found by position, not even by that of its village', () => {
    expect(placed({ position: [109.973, 29.99] })).toEqual([undefined, 'none']);
  });
});

describe('the place decides, not the sender', () => {
  test('a landmark of another grid beats the one that was picked', () => {
    expect(placed({ words: '书院巷口', unit: 'qinghe-liuxi-1' })).toEqual(['qinghe-guiyuan-2', 'landmark']);
  });

  test('a position in another grid beats the one that was picked', () => {
    const said: SaidPlace = { position: [110.004, 29.979], unit: 'qinghe-liuxi-1' };
    expect(placed(said)).toEqual(['qinghe-shiqiao-park', 'boundary']);
  });

  test('words beat the position: people report from home what they saw in the street', () => {
    const said: SaidPlace = { words: '书院巷口', position: [109.983, 30.001] };
    expect(placed(said)).toEqual(['qinghe-guiyuan-2', 'landmark']);
  });

  test('where nothing else is said, what was picked is believed; a unit that is not there is not', () => {
    expect(placed({ unit: 'qinghe-liuxi-3' })).toEqual(['qinghe-liuxi-3', 'chosen']);
    expect(placed({ unit: 'qinghe-liuxi' })).toEqual(['qinghe-liuxi', 'chosen']);
    expect(placed({ unit: 'elsewhere.1' })).toEqual([undefined, 'none']);
  });
});

describe('a place keeps what was said', () => {
  test('words and position stay with it, and the path runs from the town down', () => {
    expect(placeOf({ words: '书院巷口', position: [110.005, 30.005] }, directory)).toEqual({
      words: '书院巷口',
      position: [110.005, 30.005],
      path: ['qinghe', 'qinghe-guiyuan', 'qinghe-guiyuan-2'],
      unit: 'qinghe-guiyuan-2',
      by: 'landmark',
    });
  });

  test('what could not be placed is the town’s', () => {
    expect(placeOf({ words: '那边' }, directory)).toEqual({ words: '那边', path: ['qinghe'], by: 'none' });
    expect(placeOf({ unit: 'qinghe' }, directory)).toEqual({ path: ['qinghe'], by: 'chosen' });
  });
});

describe('every landmark of every grid leads to its own grid', () => {
  test.each(grids.flatMap((grid) => grid.landmarks.map((landmark) => ({ grid, landmark }))))(
    '$grid.id: $landmark.name',
    ({ grid, landmark }) => {
      for (const words of sayingsOf(landmark)) {
        expect([words, ...placed({ words: `在${words}旁边` })]).toEqual([words, grid.id, 'landmark']);
      }
    },
  );
});
