/** Elder mode: offered once, four things at home, and what can be heard can be stopped. */
import { find, says, setStage, settled, tap, words } from '../harness';
import { chief, resident, row, unitCard } from '../people';
import { withPlayers } from '../sound';
import { withSpeechPlugin } from '../speech-plugin';

const stage = setStage();
const HOME = 'pages/home/home';
const large = () =>
  stage.phone.can('getAppBaseInfo', () => ({ SDKVersion: '3.8.0', fontSizeScaleFactor: 1.3 }));

beforeEach(() => {
  stage.phone.answers('people.me', resident);
  stage.phone.answers('matter.mine', { rows: [row({ line: '路灯不亮。' })] });
  stage.phone.answers('town.unit', unitCard({ chief }));
  stage.phone.storage.set('homeUnit', 'g2');
});

test('home shows four things and no more: ring the chief, report, my matters, and have it read', async () => {
  withSpeechPlugin(stage.phone);
  stage.phone.storage.set('elder', true);
  const home = await stage.open(HOME);
  expect(words(home)).toBe(
    '柳溪村第二网格职责、时间、上级电话打电话给网格长网格长 陈桂芳报事坏了、脏了、要帮忙我的事项念给我听',
  );
  await tap(find(home, '.four'), '.whose');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/resident/chief/chief?unit=g2');
  await says(home, '.four', 'call');
  expect(stage.phone.did.at(-1)).toMatchObject({
    api: 'makePhoneCall',
    options: { phoneNumber: chief.phone },
  });
  await says(home, '.four', 'report');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/report/report');
  await says(home, '.four', 'mine');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/mine/mine');
});

test('where nothing can be read aloud there is no button that offers it', async () => {
  stage.phone.storage.set('elder', true);
  expect(words(await stage.open(HOME))).not.toContain('念给我听');
});

test('without a grid the first thing is to pick one', async () => {
  stage.phone.storage.delete('homeUnit');
  stage.phone.storage.set('elder', true);
  expect(words(await stage.open(HOME))).toContain('选我的网格');
});

test('large type is met with one offer of elder mode; whoever leaves it is not asked again', async () => {
  large();
  const home = await stage.open(HOME);
  expect(words(home)).toContain('字够大吗');
  await tap(home, '.offer__leave');
  expect(words(home)).not.toContain('字够大吗');
  expect(words(await stage.open(HOME))).not.toContain('字够大吗');
});

test('whoever takes it sees the four things at once', async () => {
  large();
  const home = await stage.open(HOME);
  await tap(home, '.offer__take');
  expect(words(home)).toContain('打电话给网格长');
  expect(stage.phone.storage.get('elder')).toBe(true);
});

test('usual type is not met with any offer', async () => {
  expect(words(await stage.open(HOME))).not.toContain('字够大吗');
});

test('a page in elder mode is read aloud in sentences', async () => {
  withSpeechPlugin(stage.phone);
  stage.phone.storage.set('elder', true);
  const mine = await stage.open('pages/mine/mine');
  expect(words(mine)).toContain('念给我听');
  expect(mine.instance.data['aloud']).toBe('您报过1件事。路灯不亮，待受理。');
});

test('the button reads its words, and a second tap stops them', async () => {
  const plugin = withSpeechPlugin(stage.phone);
  const players = withPlayers(stage.phone);
  const button = stage.render('components/read-aloud/read-aloud', { words: '您报过1件事。' });
  await tap(button, '.read');
  expect(plugin.wishes[0]?.content).toBe('您报过1件事。');
  plugin.wishes[0]?.success({ filename: 'made' });
  await settled();
  expect(words(button)).toBe('停下');
  await tap(button, '.read');
  expect(players[0]?.did).toContain('destroy');
  expect(words(button)).toBe('念给我听');
});

test('what cannot be read says so, and can be tried again', async () => {
  const plugin = withSpeechPlugin(stage.phone);
  const button = stage.render('components/read-aloud/read-aloud', { words: '您报过1件事。' });
  await tap(button, '.read');
  plugin.wishes[0]?.fail({ msg: 'network error' });
  await settled();
  expect(words(button)).toBe('念给我听现在念不出来，请看看网络再试');
});

describe('我的', () => {
  const ME = 'pages/me/me';

  test('elder mode is a switch; what needs the plugin is not there without it', async () => {
    const me = await stage.open(ME);
    expect(words(me)).not.toContain('说什么话');
    expect(words(me)).not.toContain('念给我听');
    await says(me, '.elder', 'change', { value: true });
    expect(stage.phone.storage.get('elder')).toBe(true);
  });

  test('with the plugin one chooses how one speaks, and whether pages offer to be read', async () => {
    withSpeechPlugin(stage.phone);
    stage.phone.can('showActionSheet', async () => ({ tapIndex: 2 }));
    const me = await stage.open(ME);
    expect(words(me)).toContain('按普通话写成字');
    await tap(me, '.dialect');
    expect(words(me)).toContain('按四川话写成字');
    expect(stage.phone.storage.get('dialect')).toBe('sichuanhua');
    await says(me, '.aloud', 'change', { value: true });
    expect(stage.phone.storage.get('aloud')).toBe(true);
  });

  test('an entry that names a page leads there', async () => {
    stage.phone.answers('people.me', {
      ...resident,
      member: {
        id: 'a',
        name: '管理员',
        posts: [],
        groups: [],
        desks: [],
        ledgers: false,
        administers: true,
      },
    });
    const me = await stage.open(ME);
    await tap(me, '.robots');
    expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/office/robots/robots');
  });
});
