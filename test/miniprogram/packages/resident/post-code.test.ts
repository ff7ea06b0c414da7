/** 我有岗位码: typed as it was said, whose it is, and in. */
import { find, says, setStage, settled, tap, words, write, type Drawn } from '../../harness';
import { member } from '../../people';

const stage = setStage();
const open = () => stage.open('packages/resident/post-code/post-code');
const act = async (page: Drawn) => {
  await says(page, '.foot-act', 'act');
  await settled();
};
const FOUND = { name: '陈桂芳', posts: ['柳溪村第一网格 网格长'], rebinds: false, mine: false };

beforeEach(() => {
  stage.phone.answers('people.codeFor', FOUND);
  stage.phone.answers('people.bind', { member: 'm1' });
  stage.phone.answers('people.me', member);
});

test('a code becomes a name and a post, and after a yes the desk is open', async () => {
  const page = await open();
  expect(find(page, '.foot-act').instance.data).toMatchObject({ disabled: true });
  await write(page, '.code', '381 247 5609');
  await act(page);
  expect(words(page)).toMatch(/是您吗？.*陈桂芳.*柳溪村第一网格 网格长/);
  await act(page);
  expect(stage.phone.called.find(({ procedure }) => procedure === 'people.bind')?.input).toMatchObject({
    code: '3812475609',
  });
  expect(words(page)).toContain('绑好了');
  await act(page);
  expect(stage.phone.did.at(-1)).toMatchObject({
    api: 'redirectTo',
    options: { url: '/packages/desk/desk/desk' },
  });
});

test('where the post is bound elsewhere, that is said before', async () => {
  stage.phone.answers('people.codeFor', { ...FOUND, rebinds: true });
  const page = await open();
  await write(page, '.code', '3812475609');
  await act(page);
  expect(words(page)).toContain('确认后那边就不能再用了');
  await tap(page, '.other');
  expect(find(page, '.foot-act').instance.data).toMatchObject({ disabled: true });
});

test('a wrong code says where to get another', async () => {
  stage.phone.fails('people.codeFor', 'codeUnknown');
  const page = await open();
  await write(page, '.code', '0000000000');
  await act(page);
  expect(find(page, '.foot-act').instance.data['failure']).toContain('请再要一个');
});
