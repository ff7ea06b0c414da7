/** No number that leads to a person survives masking; what is no such number does. */
import fc from 'fast-check';
import { maskPersonal } from '../../../domain/src/text/mask.ts';
import { normalise } from '../../../domain/src/text/normalise.ts';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

describe('masking', () => {
  it.each([
    ['电话13812345678', '电话138****5678'],
    ['打138 1234 5678找我', '打138 **** 5678找我'],
    ['138-1234-5678', '138-****-5678'],
    ['１３８１２３４５６７８', '１３８****５６７８'],
    ['1 3 8 1 2 3 4 5 6 7 8', '1 3 8 * * * * 5 6 7 8'],
    ['座机0731-88881234', '座机0731-****1234'],
    ['联系电话：8888123', '联系电话：***8123'],
    ['身份证430104199003071234', '身份证430*************34'],
    ['身份证43010419900307123X', '身份证430*************3X'],
    ['旧身份证430104900307123', '旧身份证430**********23'],
    ['卡号6222 0212 3456 7894', '卡号**** **** **** 7894'],
    ['车牌湘A12345', '车牌湘A***45'],
    ['新能源粤BD12345', '新能源粤B****45'],
    ['一三八一二三四五六七八', '一三八****五六七八'],
    ['幺三八 一二三四 五六七八', '幺三八 **** 五六七八'],
    ['卡号 6222-0212-3456-7894', '卡号 ****-****-****-7894'],
    ['身份证 430104 19900307 123X', '身份证 430*** ******** **3X'],
    ['湘A·12345挡住了门', '湘A·***45挡住了门'],
    ['湘A 8888挂', '湘A ***8挂'],
    ['粤b-d12345', '粤b-****45'],
    ['3栋2单元1801室', '3栋2单元****室'],
    ['3 栋 2 单元 501 室', '3 栋 2 单元 *** 室'],
    ['住5-2-501', '住5-2-***'],
    ['18号院3号楼2单元501', '18号院3号楼2单元***'],
    ['3栋101、102和201都漏水', '3栋***、***和***都漏水'],
    ['4#1501房', '4#****房'],
    ['三单元五零一室', '三单元***室'],
  ])('%s → %s', (text, masked) => expect(maskPersonal(text)).toBe(masked));

  it.each([
    '2019年12月5日',
    '2019-12-05 10:30:00',
    '20191205',
    '2015 2016 2017 2018',
    '花了12345.67元',
    '房价1300000元',
    '国办发〔2013〕12号',
    '每月1280元，一年15360元',
    '103.5公里',
    '320国道',
    '12345热线，110',
    '桂花路88号',
    '3栋2单元的灯',
    '12栋共120户',
    '3栋201人没有水',
    '18号院3号楼',
    '2005房补文件',
    '七组35号',
    '电话里说要9377998元',
    '苏A3组',
  ])('leaves %s alone', (text) => expect(maskPersonal(text)).toBe(text));
});

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const mobile = fc
  .tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9))
  .map(([head, tail]) => head + tail);
const prose = fc.stringMatching(/^[的路灯坏了找我王家门口，。]{0,12}$/);

describe('whatever is around it', () => {
  it('hides the middle of every mobile number', () => {
    fc.assert(
      fc.property(prose, mobile, prose, fc.constantFrom('', ' ', '-'), (before, number, after, gap) => {
        const written = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);
        const masked = maskPersonal(before + written + after);
        expect(masked).toBe(before + [number.slice(0, 3), '****', number.slice(7)].join(gap) + after);
      }),
    );
  });

  it('hides mobile numbers torn apart digit by digit', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom(' ', '-', '.', '*', '·', '　'), (number, gap) => {
        const left = maskPersonal([...number].join(gap)).replace(/[^0-9]/g, '');
        expect(left.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('hides ID numbers', () => {
    const day = fc.tuple(
      fc.integer({ min: 1930, max: 2020 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(
        day,
        digits(5),
        digits(3),
        fc.constantFrom('0', '7', 'X'),
        ([year, month, date], place, serial, last) => {
          const birthday = `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
          const masked = maskPersonal(`证号4${place}${birthday}${serial}${last}。`);
          expect(masked).not.toContain(birthday);
          expect(masked).toHaveLength(`证号4${place}${birthday}${serial}${last}。`.length);
        },
      ),
    );
  });

  it('leaves no run of eleven digits anywhere', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 11, max: 30 }).chain(digits),
        fc.string(),
        (before, run, after) => {
          expect(maskPersonal(before + run + after)).not.toMatch(/[0-9]{11}/);
        },
      ),
    );
  });

  it('changes nothing the second time, nor the length ever', () => {
    const messy = fc
      .array(fc.constantFrom(...'0123456789１３８ -*.年月元室号湘A电话一三'), { maxLength: 40 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(messy, (text) => {
        const once = maskPersonal(text);
        expect(maskPersonal(once)).toBe(once);
        expect([...once]).toHaveLength([...text].length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('normalising', () => {
  it('brings letters and digits to one form and closes words up', () =>
    expect(normalise('Ｋ ＴＶ\n吵*闹\u200b１２')).toBe('ktv吵闹12'));

  it('composes what meets when a blank is taken out', () => expect(normalise('e´')).toBe('\u00e9'));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        expect(normalise(normalise(text))).toBe(normalise(text)),
      ),
    );
  });
});
