/** The page of one step: nothing typed is lost, one sending is one step, and the page behind hears of it. */
import { says, setStage, settled, words, type Drawn } from '../../harness';
import { matterView } from '../../people';

const stage = setStage();
const QUERY = { matter: 'm1', seq: '3', action: 'escalate', nature: 'problem', photo: '0' };
const heard: unknown[] = [];

beforeEach(() => {
  heard.length = 0;
  stage.phone.answers('matter.choices', {});
  stage.phone.answers('matter.read', matterView({ actions: ['escalate', 'answer', 'verify'] }));
});

async function open(query: Record<string, string> = {}): Promise<Drawn> {
  const page = await stage.open('packages/member/act/act', { ...QUERY, ...query });
  Object.assign(page.instance, {
    getOpenerEventChannel: () => ({ emit: (name: string, detail: unknown) => heard.push([name, detail]) }),
  });
  return page;
}
const tell = (page: Drawn, method: string, event: object = {}) => {
  (page.instance[method] as (event: object) => void).call(page.instance, event);
};
const write = (page: Drawn, name: string, value: string) =>
  tell(page, 'onWordsInput', { currentTarget: { dataset: { name } }, detail: { value } });
const acts = () =>
  stage.phone.called
    .filter(({ procedure }) => procedure === 'matter.act')
    .map(({ input }) => input as { key: string; seq: number; step: object });

async function filled(): Promise<Drawn> {
  const page = await open();
  write(page, 'findings', '看过了');
  write(page, 'opinion', '请镇里修');
  return page;
}

test('says what it is about, and what is still missing', async () => {
  const page = await open();
  expect(words(page)).toContain('路灯不亮两天了');
  expect(words(page)).toContain('请填写：初步调查情况');
  tell(page, 'onSendAct');
  await settled();
  expect(acts()).toEqual([]);
});

test('sends once, goes back, and the page behind hears of it', async () => {
  stage.phone.answers('matter.act', { seq: 4, status: 'reported' });
  const page = await filled();
  tell(page, 'onSendAct');
  tell(page, 'onSendAct');
  await settled();
  expect(acts()).toMatchObject([
    { seq: 3, step: { action: 'escalate', findings: '看过了', opinion: '请镇里修' } },
  ]);
  expect(heard).toEqual([['done', { seq: 4, status: 'reported' }]]);
  expect(stage.phone.did.map(({ api }) => api)).toEqual(
    expect.arrayContaining(['showToast', 'navigateBack']),
  );
  expect([...stage.phone.storage.keys()].filter((key) => key.startsWith('act.draft'))).toEqual([]);
});

test('a failure keeps what was typed and the key; changed words get a new one', async () => {
  stage.phone.fails('matter.act', 'unavailable');
  const page = await filled();
  tell(page, 'onSendAct');
  await settled();
  expect(words(page)).toContain('您写的都还在');
  tell(page, 'onSendAct');
  await settled();
  write(page, 'opinion', '请镇里尽快修');
  tell(page, 'onSendAct');
  await settled();
  const [first, second, third] = acts().map(({ key }) => key);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('what was typed is there again on the next visit, for this matter and step alone', async () => {
  await filled();
  expect((await open()).instance.data['fields']).toMatchObject([{ value: '看过了' }, { value: '请镇里修' }]);
  expect((await open({ matter: 'm2' })).instance.data['fields']).toMatchObject([
    { value: '' },
    { value: '' },
  ]);
});

test('a matter that moved on is read anew before it is sent again', async () => {
  const page = await filled();
  stage.phone.fails('matter.act', 'stale');
  stage.phone.answers('matter.read', matterView({ seq: 9, actions: ['escalate'] }));
  tell(page, 'onSendAct');
  await settled();
  stage.phone.answers('matter.act', { seq: 10, status: 'reported' });
  tell(page, 'onSendAct');
  await settled();
  expect(acts().map(({ seq }) => seq)).toEqual([3, 9]);
});

test('a step that is no longer open leads back', async () => {
  stage.phone.answers('matter.read', matterView({ actions: [] }));
  expect(words(await open())).toContain('现在不用这一步了');
});

test('a list that does not know the nature lets the page ask; a failure there has 重试', async () => {
  stage.phone.fails('matter.read', 'unavailable');
  const page = await open({ nature: '' });
  expect(words(page)).toContain('服务暂时停了');
  stage.phone.answers('matter.read', matterView({ nature: 'dispute', actions: ['answer'] }));
  const answer = await open({ nature: '', action: 'answer' });
  expect(words(answer)).toContain('调解成功');
  expect(words(answer)).toContain('报事人会看到');
});

test('without a network the form can be filled where the nature is known', async () => {
  stage.phone.does('matter.read', () => Promise.reject({ errMsg: 'request:fail' }));
  expect(words(await open())).toContain('处理意见');
});

test('an answer is spoken, goes out with the stored voice, and what was heard can be mended before', async () => {
  stage.phone.answers('matter.act', { seq: 4, status: 'answered' });
  const page = await open({ action: 'answer' });
  tell(page, 'onPickChoose', {
    currentTarget: { dataset: { name: 'choice' } },
    detail: { value: 'explained' },
  });
  const unsent = { path: 'wxfile://usr/a.mp3', seconds: 9 };
  await says(page, '.speak', 'change', { voice: null, unsent, text: '要等电缆' });
  expect(page.instance.data['fields']).toMatchObject([{ value: '要等电缆' }]);
  tell(page, 'onSendAct');
  expect(acts()).toEqual([]);
  const voice = { id: 'cloud://a.mp3', seconds: 9 };
  await says(page, '.speak', 'change', { voice, unsent: null });
  tell(page, 'onSendAct');
  await settled();
  expect(acts()).toMatchObject([
    { step: { action: 'answer', text: '要等电缆', outcome: 'explained', voice } },
  ]);
});

test('an answer is filmed on its page, and goes out with the stored film', async () => {
  stage.phone.answers('matter.act', { seq: 4, status: 'answered' });
  const page = await open({ action: 'answer' });
  tell(page, 'onPickChoose', {
    currentTarget: { dataset: { name: 'choice' } },
    detail: { value: 'explained' },
  });
  const video = { id: 'cloud://a.mp4', poster: 'cloud://a.jpg', seconds: 8 };
  expect(words(page)).toContain('拍视频，或从相册选');
  await says(page, '.film', 'change', { video, unsent: null });
  expect(words(page)).not.toContain('拍视频，或从相册选');
  tell(page, 'onSendAct');
  await settled();
  expect(acts()).toMatchObject([{ step: { action: 'answer', text: '', outcome: 'explained', video } }]);
});

describe('looking at who reported', () => {
  const LOOK = { action: 'look', nature: 'problem' };
  beforeEach(() => {
    stage.phone.answers('matter.read', matterView({ actions: ['look'] }));
    stage.phone.answers('matter.act', { seq: 4, status: 'accepted' });
  });
  const looked = async () => {
    const page = await open(LOOK);
    tell(page, 'onPickChoose', {
      currentTarget: { dataset: { name: 'choice' } },
      detail: { value: '电话核实情况' },
    });
    write(page, 'reason', '问是几单元');
    tell(page, 'onSendAct');
    await settled();
    await settled();
    return page;
  };

  test('is recorded with the reason first; then the contact is shown, with the words that the reporter sees it', async () => {
    stage.phone.answers('matter.contact', { name: '王秀兰', phone: '13812345678', until: 1 });
    const page = await looked();
    expect(acts()).toMatchObject([{ step: { action: 'look', reason: '电话核实情况：问是几单元' } }]);
    for (const said of ['王秀兰', '13812345678', '报事人看得到']) expect(words(page)).toContain(said);
    expect(words(page)).not.toContain('记录并查看');
    expect(stage.phone.did.map(({ api }) => api)).not.toContain('navigateBack');
    expect(heard).toEqual([['done', { seq: 4, status: 'accepted' }]]);
  });

  test('says it where nothing was left, and has nobody to call', async () => {
    stage.phone.answers('matter.contact', { until: 1 });
    const page = await looked();
    expect(words(page)).toContain('报事人没有留联系方式');
    expect(words(page)).not.toContain('打电话');
  });

  test('shows nothing before, and asks for a reason', async () => {
    const page = await open(LOOK);
    tell(page, 'onSendAct');
    await settled();
    expect(words(page)).toContain('请选一个原因，或者写一写');
    expect(stage.phone.called.map(({ procedure }) => procedure)).not.toContain('matter.contact');
  });
});
