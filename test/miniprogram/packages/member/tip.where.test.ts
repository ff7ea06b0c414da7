/** Where a tip is that somebody began and left: where it was seen, not where the phone is when it is sent. */
import type * as Place from '../../../../miniprogram/store/place-choice';
import { find, says, settled, words, write } from '../../harness';
import { LAMP, pick, send, setTipStage, shoot } from './tip.stage';

const stage = setTipStage();
const PAGE = 'packages/member/tip/tip';
const place = (page: Parameters<typeof words>[0]) => find(page, '.places').instance.data['value'];

test('a tip that was not sent stays where it was seen, wherever the screen is opened again; the next one is where the phone is then', async () => {
  const unit = { name: '第一网格', within: '青禾镇 · 上坝村', level: 'grid', landmarks: [], workers: [] };
  stage.phone.answers('town.locate', { by: 'boundary', unit: { ...unit, id: 'g9' } });
  stage.stands([104.1, 30.6]);
  await shoot(await stage.open(PAGE));
  stage.phone.answers('town.locate', { by: 'boundary', unit: { ...unit, id: 'g1' } });
  stage.stands([104.2, 30.7]);
  const again = await stage.open(PAGE);
  expect(words(find(again, '.places'))).toContain('这里：上坝村第一网格');
  await pick(again, LAMP.code);
  await send(again);
  await settled();
  await write(again, '.write-line', '三号楼东头');
  await send(again);
  expect(stage.sendings().map((sent) => sent['place'])).toEqual([
    { unit: 'g9', position: [104.1, 30.6] },
    { unit: 'g1', position: [104.2, 30.7] },
  ]);
});

test('a grid that was tapped, or a place that was picked, is there again with the tip', async () => {
  const page = await stage.open(PAGE);
  await shoot(page);
  await says(page, '.places', 'choose', { value: 'g1' });
  const again = await stage.open(PAGE);
  expect(place(again)).toBe('g1');
  await says(again, '.places', 'choose', { value: ':other' });
  stage
    .module<typeof Place>('store/place-choice')
    .settlePlace({ unit: 'g9', name: '上坝村第一网格', words: '村口' });
  await settled();
  const third = await stage.open(PAGE);
  await pick(third, LAMP.code);
  await send(third);
  expect(stage.sendings()[0]?.['place']).toEqual({ unit: 'g9', words: '村口' });
});
