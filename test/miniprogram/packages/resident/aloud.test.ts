/** What residents' pages say when they are read aloud: whole sentences, the first thing first, no secret among them. */
import * as ask from '../../../../miniprogram/packages/resident/ask/ask.view';
import * as tip from '../../../../miniprogram/packages/member/tip/tip.view';
import * as tips from '../../../../miniprogram/packages/member/tips/tips.view';
import * as bulletin from '../../../../miniprogram/packages/resident/bulletin/bulletin.view';
import * as bulletins from '../../../../miniprogram/packages/resident/bulletins/bulletins.view';
import { aloudOf as chiefAloud } from '../../../../miniprogram/packages/resident/chief/chief.aloud';
import * as find from '../../../../miniprogram/packages/resident/find/find.view';
import * as join from '../../../../miniprogram/packages/resident/join/join.view';
import * as myData from '../../../../miniprogram/packages/resident/my-data/my-data.view';
import * as nearby from '../../../../miniprogram/packages/resident/nearby/nearby.view';
import * as number from '../../../../miniprogram/packages/resident/number/number.view';
import * as outside from '../../../../miniprogram/packages/resident/outside/outside.view';
import * as postCode from '../../../../miniprogram/packages/resident/post-code/post-code.view';
import * as service from '../../../../miniprogram/packages/resident/service/service.view';
import * as services from '../../../../miniprogram/packages/resident/services/services.view';
import * as me from '../../../../miniprogram/pages/me/me.view';
import * as place from '../../../../miniprogram/pages/place/place.view';
import { aloudOf as reportAloud } from '../../../../miniprogram/pages/report/report.aloud';
import { sentCard } from '../../../../miniprogram/pages/report/sent-card/sent-card.view';
import { chief, clock, HOUR, NOW, unitCard } from '../../people';

const ready = { phase: 'ready' } as const;
const ALLOWANCE = {
  key: 'allowance',
  category: 'x',
  name: '高龄津贴',
  who: '八十岁以上的老人',
  papers: ['身份证', '户口本'],
  steps: ['收齐材料', '送到镇里'],
  where: '镇便民服务中心',
};
const OUTAGE = {
  id: 'b1',
  kind: 'outage' as const,
  title: '今天下午停电',
  unitName: '柳溪村',
  from: NOW,
  until: NOW + 3 * HOUR,
  read: false,
};

test('a chief is named with the telephone digit by digit, and so is whoever is above', () => {
  const said = chiefAloud({
    ...unitCard({ chief: { ...chief, phone: '0736-555' } }),
    posts: [],
    duties: ['听您说事'],
    above: [{ name: '周德明', role: 'villageLead', phone: '0000-1', unitName: '柳溪村' }],
    supervision: '12345',
    way: [],
    link: '',
  });
  expect(said).toContain('网格长是陈桂芳。电话，0 7 3 6 5 5 5。');
  expect(said).toContain('柳溪村村级网格长周德明，电话，0 0 0 0 1。');
  expect(said).toContain('监督电话，1 2 3 4 5。');
});

test('a vacant post says who stands in', () => {
  const standIn = { name: '周德明', role: 'villageLead' as const };
  const page = { ...unitCard({ standIn }), posts: [], duties: [], above: [], way: [], link: '' };
  expect(chiefAloud(page)).toContain('网格长暂缺，暂时由他负责。还没有公布电话。');
});

test('a bulletin says who tells it and until when before its words; one that is over says so first', () => {
  const told = { ...OUTAGE, text: '检修线路。', photos: [], by: '', reads: 3, mine: false };
  const { aloud } = bulletin.present({ ...bulletin.BEFORE, ...ready, bulletin: told, now: NOW });
  expect(aloud).toBe('柳溪村 告知。今天下午停电。今天 9:00 起，到 今天 12:00。检修线路。');
  const late = bulletin.present({ ...bulletin.BEFORE, ...ready, bulletin: told, now: NOW + 4 * HOUR });
  expect(late.aloud).toMatch(/^已经结束。/);
});

test('the list of bulletins says how many are new; an empty one what to do', () => {
  const list = { ...bulletins.BEFORE, ...ready, now: NOW };
  const read = { ...OUTAGE, id: 'b2', read: true };
  expect(bulletins.present({ ...list, rows: [OUTAGE, read] }).aloud).toMatch(
    /^2 条公告，1 条没看过。停水停电，今天下午停电，柳溪村/,
  );
  expect(bulletins.present({ ...list, placed: false }).aloud).toContain('先选您的网格');
});

test('services say whom each is for; one says papers and steps in their order', () => {
  const list = { ...services.BEFORE, ...ready };
  expect(services.present({ ...list, services: [ALLOWANCE] }).aloud).toBe(
    '1 项。高龄津贴，八十岁以上的老人。',
  );
  expect(services.present({ ...list, services: [ALLOWANCE], words: '护照' }).aloud).toContain(
    '没有找到这件事',
  );
  const one = service.present({ ...service.BEFORE, ...ready, service: ALLOWANCE });
  expect(one.aloud).toMatch(
    /^高龄津贴。谁能办：八十岁以上的老人。要带的材料：身份证、户口本。第 1 步，收齐材料。第 2 步，送到镇里。自己去办：镇便民服务中心。/,
  );
});

test('asking says what it would say and what is missing, never the telephone; joining whose invitation it is', () => {
  const writing = { ...ask.BEFORE, phase: 'writing' as const, service: ALLOWANCE };
  expect(ask.present(writing).aloud).toMatch(
    /^高龄津贴。要上门吗？不用上门，走不动，请上门。.*先选要不要上门。/,
  );
  const asking = { key: 'k', athome: false, spot: '三号楼', name: '王桂兰', phone: '13800000000', more: '' };
  const whole = ask.present({ ...writing, asking }).aloud;
  expect(whole).toContain('请人代办：高龄津贴。\n住在：三号楼。都写好了，点“发出去”。');
  expect(whole).not.toContain('138');
  expect(ask.present({ ...writing, phase: 'kept' }).aloud).toContain('已经记下来了。');
  expect(join.present(join.BEFORE).aloud).toMatch(/^做信息员。看到坏了.*邀请码向您的网格长要。$/);
  const invitation = {
    unit: 'g',
    unitName: '柳溪村第一网格',
    chief: '陈桂芳',
    until: NOW + HOUR,
  };
  expect(join.present({ ...join.BEFORE, invitation, now: NOW }).aloud).toMatch(
    /^请您做柳溪村第一网格的信息员。网格长 陈桂芳。.*写上怎么称呼您，手机号可以不填，再点“加入”。$/,
  );
});

test('public matters are counted, ten at most are said, each with where it stands', () => {
  const row = (each: number) => ({
    matter: `m${each}`,
    category: { name: '路灯损坏', icon: 'lightbulb' },
    text: `第${each}盏路灯不亮。`,
    photos: [],
    unitName: '柳溪村',
    status: 'accepted' as const,
    reportedAt: NOW,
  });
  const rows = Array.from({ length: 12 }, (_, each) => row(each));
  const { aloud } = nearby.present({ ...nearby.BEFORE, ...ready, rows });
  expect(aloud).toMatch(/^这里有 12 件公开的事。柳溪村，第0盏路灯不亮，已受理。/);
  expect(aloud).not.toContain('第10盏');
});

test('the page for finding a chief says how to look, then what was found', () => {
  expect(find.present(find.BEFORE).aloud).toContain('拼音也行');
  const row = {
    unit: 'g2',
    level: 'grid' as const,
    name: '第二网格',
    within: '青禾镇 · 柳溪村',
    chief: '陈桂芳',
  };
  const found = find.present({ ...find.BEFORE, search: { is: 'found', rows: [row] } });
  expect(found.aloud).toBe('找到 1 处，点您要找的。第二网格，青禾镇 · 柳溪村，网格长 陈桂芳。');
});

test('numbers that are kept are counted, never said', () => {
  const kept = [{ number: '123456789012', matter: 'm1' }];
  const { aloud } = number.present({ ...number.BEFORE, digits: '1234', kept });
  expect(aloud).toContain('这台手机上记着 1 个号码');
  expect(aloud).not.toMatch(/123/);
});

test('my data says what is kept, what can be done and what stays, and repeats neither words nor telephone', () => {
  const kept = {
    rows: [
      {
        matter: 'm1',
        category: '路灯损坏',
        line: '路灯不亮',
        reportedAt: NOW,
        identity: 'named' as const,
        contact: { phone: '13800000000' },
        erasable: true,
      },
    ],
    followed: 1,
    stays: ['figures' as const],
  };
  const { aloud } = myData.present({ ...myData.BEFORE, ...ready, kept, now: NOW });
  expect(aloud).toMatch(
    /^您报过 1 件事，点过 1 次“我也遇到”。匿名报的事，凭号码看、导出、删除。导出一份：.*删除：.*哪些会留下，为什么。一件事的编号/,
  );
  expect(aloud).not.toMatch(/138|路灯不亮/);
});

test('a post’s code says where it comes from, then whose post it is, never its digits', () => {
  expect(postCode.present({ ...postCode.BEFORE, code: '1234567890' }).aloud).toMatch(
    /^镇里给您安排了岗位.*岗位码向镇里的管理员或村级网格长要。$/,
  );
  const found = { name: '陈桂芳', posts: ['柳溪村第一网格 网格长'], rebinds: false, mine: false };
  const { aloud } = postCode.present({ ...postCode.BEFORE, phase: 'found', code: '1234567890', found });
  expect(aloud).toBe('是您吗？陈桂芳。柳溪村第一网格 网格长。');
});

test('whoever is asked from outside hears who asks, what, by when and where', () => {
  const asked = {
    name: '顺达公司',
    asks: { name: '青禾镇综治中心' },
    task: '修好路灯',
    until: NOW + HOUR,
    category: '路灯不亮',
    text: '晒坝的灯不亮',
    place: '柳溪村第一网格',
    photos: [],
    replies: [],
    open: true,
  };
  expect(outside.present({ ...outside.blank(), phase: 'ready', asked, now: NOW }).aloud).toBe(
    '青禾镇综治中心请您帮忙办这件事。修好路灯。请在 今天 10:00 前办好。路灯不亮。晒坝的灯不亮。柳溪村第一网格。',
  );
  expect(outside.present(outside.blank()).aloud).toBe('');
});

describe('the report page', () => {
  const asks = { sent: null, recap: null, place: null, foresight: null, showWords: false, showPlace: false };

  test('asks in its order, and before sending says all that goes', () => {
    expect(reportAloud({ ...asks, showWords: true })).toBe('什么事？');
    expect(reportAloud({ ...asks, showPlace: true })).toMatch(/^在哪里？/);
    const place = { name: '柳溪村第二网格', spot: '桥头' };
    const said = reportAloud({
      ...asks,
      recap: { text: '路灯不亮', also: '照片 1 张' },
      place,
      foresight: { known: true, icon: '', lines: ['会发给柳溪村第二网格'], others: [] },
    });
    expect(said).toBe('看看对不对。路灯不亮。照片 1 张。柳溪村第二网格，桥头。会发给柳溪村第二网格。');
  });

  test('says who has it once it is out, and the secret number to nobody', () => {
    const submitted = {
      matter: 'm1',
      holderName: '柳溪村第二网格',
      clock: clock('accept', NOW, NOW + HOUR),
      number: '123456789012',
    };
    const said = reportAloud({
      ...asks,
      sent: sentCard(submitted as never, { behalf: false, aloud: false }, true, NOW),
    });
    expect(said).toContain('柳溪村第二网格');
    expect(said).not.toMatch(/\d{4} ?\d{4}/);
  });
});

test('a volunteer hears what to tap and what became of the last ones; the place page what can be picked', () => {
  const kinds = [{ code: '0203', name: '井盖缺损', icon: 'x' }];
  const own = [{ unit: 'g1', name: '柳溪村第一网格' }];
  const { aloud } = tip.present({ ...tip.BEFORE, used: kinds, own });
  expect(aloud).toMatch(
    /^拍照上报，看到什么，拍下来。是什么事？井盖缺损。在哪里？柳溪村第一网格。先拍照，再点类别。$/,
  );
  const sent = tip.present({ ...tip.BEFORE, count: { out: 2, waiting: 1, stopped: 0, online: false } }).aloud;
  expect(sent).toMatch(/^已发出 2 件，1 件记下了，有网就自己发出。/);
  const quarter = { quarter: '2026-Q4', sent: 3, adopted: 2, solved: 1 };
  expect(tips.present({ ...tips.BEFORE, phase: 'ready', quarter }).aloud).toBe(
    '还没有上报过。看到坏了、脏了、有危险，拍下来发给网格就行。',
  );
  const unit = (id: string, level: 'town' | 'village', name: string) => ({
    id,
    level,
    name,
    landmarks: [],
    kind: 'territorial' as const,
  });
  const units = [unit('t', 'town', '青禾镇'), { ...unit('v', 'village', '柳溪村'), parent: 't' }];
  expect(place.present({ ...place.BEFORE, phase: 'ready', town: '青禾镇', units }).aloud).toBe(
    '选我的网格。在哪个村、社区？柳溪村。',
  );
  const self = me.present({ ...me.BEFORE, phase: 'ready' }).aloud;
  expect(self).toContain('我的信息，看看留了什么，导出、更正或者删除。');
});
