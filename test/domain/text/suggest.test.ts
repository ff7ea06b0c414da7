/** A message's words propose its category, its nature and how urgent it is. */
import { CATEGORIES } from '../../../domain/src/catalogue/catalogue.ts';
import { categoryOf, groupOf } from '../../../domain/src/catalogue/filing.ts';
import { SHIPPED } from '../../../domain/src/settings/shipped.ts';
import { suggestNature } from '../../../domain/src/text/nature.ts';
import { suggestSeverity } from '../../../domain/src/text/severity.ts';
import { suggestCategory } from '../../../domain/src/text/suggest.ts';

const first = (text: string): string | undefined =>
  categoryOf(suggestCategory(text)[0]?.code ?? '', SHIPPED)?.name;

describe('the category of a message', () => {
  it.each([
    ['楼下路灯不亮好几天了，晚上很黑', '路灯不亮'],
    ['垃圾堆在门口没人清，臭死了', '暴露垃圾'],
    ['邻居半夜放音响吵得睡不着', '邻里与生活噪声'],
    ['我老公打我', '家庭暴力'],
    ['老板三个月不发工资', '拖欠工资'],
    ['村干部推诿不作为', '推诿与服务态度'],
    ['请问医保怎么报销', '医保报销'],
    ['想给老人办高龄津贴', '老年人服务'],
    ['闻到很大的煤气味', '燃气隐患'],
    ['电动车在楼道充电', '电动车充电隐患'],
    ['孩子在学校被同学打', '未成年人保护'],
    ['感谢网格员小李帮我修水管', '表扬感谢'],
    ['树倒了压到电线', '绿化与树木'],
    ['收到诈骗短信', '电信诈骗与预警'],
    ['隔壁夜里装修太吵', '邻里与生活噪声'],
    ['夜里施工太吵', '施工噪声'],
    ['盖个章要我给两百块钱', '吃拿卡要与不公'],
    ['网格长收了钱不办事，去三次了还让我等', '吃拿卡要与不公'],
    ['村支书把低保名额给了自己亲戚', '吃拿卡要与不公'],
    ['网格员从来不来，打电话也不接', '推诿与服务态度'],
  ])('%s → %s', (text, name) => expect(first(text)).toBe(name));

  it.each(CATEGORIES.map(({ code, name, words }) => [name, code, `${words[0]}，${words[1]}`] as const))(
    '%s is found by its own words',
    (_, code, text) =>
      expect(groupOf(suggestCategory(text)[0]?.code ?? '', SHIPPED)).toBe(groupOf(code, SHIPPED)),
  );

  it('is the leaf itself for nearly all leaves', () => {
    const missed = CATEGORIES.filter(
      ({ code, words }) => suggestCategory(`${words[0]}，${words[1]}`)[0]?.code !== code,
    );
    expect(missed.length).toBeLessThanOrEqual(3);
  });

  it('gives at most three, best first, each with the words that speak for it', () => {
    const given = suggestCategory('小区垃圾没人清，路灯也不亮，物业不管');
    expect(given.length).toBeLessThanOrEqual(3);
    expect(given.map(({ score }) => score)).toEqual(given.map(({ score }) => score).sort((a, b) => b - a));
    expect(given.every(({ score }) => score > 0 && score <= 1)).toBe(true);
    expect(given[0]?.words.length).toBeGreaterThan(0);
  });

  it('reads through blanks, asterisks and full-width letters', () => {
    expect(first('路 灯 不*亮')).toBe('路灯不亮');
    expect(first('楼下ＫＴＶ太吵')).toBe('商业娱乐噪声');
  });

  it.each(['', '   ', '！！！', '123456', '啊啊啊啊啊', '你好', '😀😀'])(
    'proposes nothing for “%s”',
    (text) => expect(suggestCategory(text)).toEqual([]),
  );

  it('puts ordinary words that it does not know under 其他诉求', () =>
    expect(first('请镇里来人瞧一瞧吧')).toBe('其他诉求'));

  it('takes the catalogue of a town instead of the shipped one', () => {
    const own = CATEGORIES.slice(0, 1).map((one) => ({
      ...one,
      code: '9901',
      name: '秋季晒谷占道',
      words: ['晒谷', '晒稻子'],
    }));
    expect(suggestCategory('公路上晒谷', own)[0]).toMatchObject({ code: '9901', words: ['晒谷'] });
  });
});

describe('the nature of a message', () => {
  it.each([
    ['表扬网格员小李热心帮助老人', 'praise'],
    ['感谢村里及时修好了路灯', 'praise'],
    ['建议在路口装个红绿灯', 'suggestion'],
    ['请问老年证怎么办理', 'consult'],
    ['投诉饭店乱收费', 'complaint'],
    ['奶奶行动不便，请求帮助上门办理认证', 'help'],
    ['和隔壁因为地界吵架，请来调解', 'dispute'],
    ['门口路灯不亮', 'problem'],
    ['', 'problem'],
    ['网格长收了钱不办事，什么时候能给我办？', 'complaint'],
  ])('%s is %s', (text, nature) => expect(suggestNature(text)).toBe(nature));

  it('takes thanks at the end for manners', () =>
    expect(suggestNature('门口的垃圾堆了三天没有人来收，天热味道很大，麻烦安排人来处理一下，谢谢')).not.toBe(
      'praise',
    ));
});

describe('the severity of a message', () => {
  it.each([
    '三楼着火了快来人',
    '一楼燃气泄漏',
    '山体塌方把路堵了',
    '电梯里有人被困',
    '小孩触电了',
    '有人溺水',
    '门口电线断了掉在地上，电线掉在水里',
    '没有人来管，屋里起火了',
  ])('%s is urgent', (text) => expect(suggestSeverity(text)).toBe('urgent'));

  it.each(['楼道堆满杂物，万一着火怎么办', '仓库有火灾隐患', '担心墙体坍塌', '井盖丢了', '电线老化漏电'])(
    '%s is important',
    (text) => expect(suggestSeverity(text)).toBe('important'),
  );

  it.each(['我的心情像着火一样', '没有着火', '急得火烧眉毛', '路灯不亮', '建议多组织知识讲座', ''])(
    '%s is routine',
    (text) => expect(suggestSeverity(text)).toBe('routine'),
  );

  it('is never below that of the category', () => {
    expect(suggestSeverity('看一下', { severity: 'important' })).toBe('important');
    expect(suggestSeverity('着火了', { severity: 'routine' })).toBe('urgent');
  });
});
