/** 用号码查进展: typed, pasted, wrong, kept on one's own phone, and forgotten again. */
import { says, setStage, settled, tap, words, write } from '../../harness';
import { spelled } from '../../../../miniprogram/store/numbers';
import { digitsIn } from '../../../../miniprogram/packages/resident/number/number.view';

const stage = setStage();
const open = () => stage.open('packages/resident/number/number');
const NUMBER = '482915037264';
const asked = () => stage.phone.called.map(({ input }) => input);

test('it is drawn in fours, whatever was typed or pasted around it', async () => {
  expect(spelled(digitsIn('查询号码：4829-1503 7264，请保存'))).toBe('4829 1503 7264');
  expect(spelled(digitsIn('４８２９１'))).toBe('4829 1');
  const page = await open();
  await write(page, '.digits', '482915037264');
  expect(page.instance.data['shown']).toBe('4829 1503 7264');
});

test('fewer than twelve say how many are missing, and nothing is asked', async () => {
  const page = await open();
  await write(page, '.digits', '4829 15');
  expect(words(page)).toContain('还差 6 位');
  await says(page, '.look', 'act');
  expect(asked()).toEqual([]);
});

test('the right one opens its matter, and stays on the phone', async () => {
  stage.phone.answers('matter.byNumber', { matter: 'm7' });
  const page = await open();
  await write(page, '.digits', NUMBER);
  await says(page, '.look', 'act');
  expect(asked()).toEqual([{ number: NUMBER }]);
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/matter/matter?id=m7&as=reporter');
  expect(stage.phone.storage.get('followNumbers')).toEqual([{ number: NUMBER, matter: 'm7' }]);
});

test('one whose matter was split opens each part, all by the same number', async () => {
  stage.phone.answers('matter.byNumber', { matter: 'm7', parts: ['m8'] });
  const page = await open();
  await write(page, '.digits', NUMBER);
  await says(page, '.look', 'act');
  expect(words(page)).toMatch(/分成 2 件办.*原来那一件.*分出来的第 1 件/);
  expect(stage.phone.did).toEqual([]);
  page.querySelectorAll('.part')[1]?.dispatchEvent('tap');
  await settled();
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/matter/matter?id=m8&as=reporter');
  expect(stage.phone.storage.get('followNumbers')).toMatchObject([{ matter: 'm7' }, { matter: 'm8' }]);
});

test('on somebody else’s phone nothing is kept', async () => {
  stage.phone.answers('matter.byNumber', { matter: 'm7' });
  const page = await open();
  await says(page, '.keeps', 'change', { value: false });
  await write(page, '.digits', NUMBER);
  await says(page, '.look', 'act');
  expect([...stage.phone.storage.keys()]).toEqual(['drawers']);
});

test('a wrong one is refused kindly, and what was typed stands', async () => {
  stage.phone.fails('matter.byNumber', 'numberUnknown');
  const page = await open();
  await write(page, '.digits', NUMBER);
  await says(page, '.look', 'act');
  expect(words(page)).toContain('请对一对有没有抄错');
  expect(page.instance.data['shown']).toBe('4829 1503 7264');
  expect([...stage.phone.storage.keys()]).toEqual(['drawers']);
});

test('what is kept is opened with one tap, and forgotten only once asked', async () => {
  stage.phone.storage.set('followNumbers', [{ number: NUMBER, matter: 'm7', about: '路灯损坏' }]);
  const page = await open();
  expect(words(page)).toContain('路灯损坏4829 1503 7264');
  await tap(page, '.kept__one');
  expect(stage.phone.did.at(-1)?.options['url']).toContain('id=m7');
  let confirm = false;
  stage.phone.can('showModal', () => Promise.resolve({ confirm }));
  await tap(page, '.kept__forget');
  expect(stage.phone.storage.has('followNumbers')).toBe(true);
  confirm = true;
  await tap(page, '.kept__forget');
  await settled();
  expect(stage.phone.storage.has('followNumbers')).toBe(false);
  expect(words(page)).not.toContain('路灯损坏');
});
