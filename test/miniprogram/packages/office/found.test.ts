/** 建镇: all three are needed; a wrong code is told; then on to the lists. */
import { find, says, setStage, settled, words, write, type Drawn } from '../../harness';

const stage = setStage();
const act = async (page: Drawn) => {
  await says(page, '.foot-act', 'act');
  await settled();
};

test('the town is founded and leads to its lists; a retry is the same wish', async () => {
  const page = await stage.open('packages/office/found/found');
  await act(page);
  expect(find(page, '.foot-act').instance.data).toMatchObject({ failure: '三项都要填' });
  await write(page, '.code', 'ABCDE-FGHJK-LMNPQ-RSTUV');
  await write(page, '.name', '青禾镇');
  await write(page, '.own', '方宇');
  stage.phone.fails('town.found', 'codeUnknown');
  await act(page);
  stage.phone.answers('town.found', { town: 'qinghe' });
  await act(page);
  const keys = stage.phone.called.map(({ input }) => (input as { key: string }).key);
  expect(new Set(keys).size).toBe(1);
  expect(words(page)).toContain('建好了');
  await act(page);
  expect(stage.phone.did.at(-1)).toMatchObject({
    api: 'redirectTo',
    options: { url: '/packages/office/lists/lists' },
  });
});
