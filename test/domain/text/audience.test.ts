/** What a group must never read is heard in the words, whatever category was proposed or picked. */
import { suggestAudience } from '@gelin/domain';
import { arrived } from './arrived.ts';

test.each([
  '邻居家男人天天打老婆，孩子吓得直哭',
  '我被丈夫打了，不敢回家',
  '隔壁经常打孩子，哭得厉害',
  '老板拖欠我三个月工资',
  '工地老板一直不给我们工钱',
  '网格长收钱不办事',
  '窗口工作人员态度恶劣，骂人',
  '村干部优亲厚友，截留低保',
  '楼上那家有个精神病人没人管',
  '邻居打小孩，天天哭',
  '我家孩子在学校被同学的哥哥打了',
  '工地上的工资到现在还没发',
  '包工头欠我们三十个人两年多的工资',
  '老板不给我们的血汗钱',
  '举报柳溪村一组的村长欺负老实人',
  '投诉派出所民警，登记要等半天',
  '举报城管队员占我摊位',
  '组长私占我们的水田',
  '跟村委会说，态度恶劣，推诿责任',
  '派出所所长包庇赌场',
  '盖个章要我给两百块钱',
  '开证明不给钱不办',
  '收了红包才给签字',
])('for the centre alone: %s', (text) => {
  expect(suggestAudience(text)).toBe('restricted');
  expect(arrived(text).audience).toBe('restricted');
  expect(arrived(text, '0101').audience).toBe('restricted');
});

test.each([
  '巷口的路灯坏了三天',
  '请问工资卡在哪里办',
  '感谢网格长帮我修好了水管',
  '村干部来看过了，说下周修',
  '孩子们放学路上没有斑马线',
  '工作人员告诉我要带身份证',
  '强拆是强奸民意',
  '房子没交，请帮我们拿回投资理财的血汗钱',
  '拆迁的工作人员上门多次，态度的极为诚恳',
  '银行工作人员态度不好',
  '社区工作人员来过，开发商态度一直很硬',
  '举报垃圾乱倒，请网格长来看看',
  '向派出所民警举报过两次，夜里还是吵',
  '举报占道经营请网格长来管一管',
  '孩子被打桩声吵醒，作业被打断',
  '盖章要多少钱',
  '盖个章要跑五趟',
])('for everybody: %s', (text) => {
  expect(suggestAudience(text)).toBe('open');
});

test('what its category restricts stays restricted, whatever the words', () => {
  expect(suggestAudience('你好', { audience: 'restricted' })).toBe('restricted');
});
