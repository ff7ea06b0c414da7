/** What is made public is said in the town's own words. */
import { hasPersonal, repeats } from '@gelin/domain';

const REPORT = '我家住三单元，楼下张师傅每天半夜卸货，吵得孩子睡不着，找过他两次都不听。';

test('a stretch of the report said once more is found, however it is spaced and pointed', () => {
  expect(repeats('群众反映：楼下张师傅每天半夜卸货，吵得孩子睡不着。', REPORT)).toBe(true);
  expect(repeats('楼下张师傅 每天半夜 卸货 吵得孩子睡 不着', REPORT)).toBe(true);
});

test('a short report is not said again as a whole', () => {
  expect(repeats('柳溪村：楼道的灯不亮，已经三天。', '楼道的灯不亮，已经三天。')).toBe(true);
});

test('saying in other words what it is about is not repeating it', () => {
  expect(repeats('夜间装卸噪声扰民，已约谈商户。', REPORT)).toBe(false);
  expect(repeats('柳溪村第一网格：路灯损坏。', '路灯坏了')).toBe(false);
  expect(repeats('柳溪村第一网格：路灯损坏。', '')).toBe(false);
});

test('numbers by which somebody could be found are seen, others are not', () => {
  expect(hasPersonal('请打 13812345678')).toBe(true);
  expect(hasPersonal('换了 12 盏灯，花了 3600 元')).toBe(false);
});
