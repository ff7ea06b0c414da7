/** What a patrol looks at is a place: people and households are known by their words, shops called after somebody are not. */
import { peopleIn } from '@gelin/domain';

test.each(['独居老人家门口', '王奶奶家', '3栋低保户', '李某家', '重点人员住处', '张师傅的家', '信访户'])(
  '%s is about people',
  (words) => {
    expect(peopleIn(words)).toBeDefined();
  },
);

test.each([
  '消防通道',
  '滨河花园南门',
  '王师傅修车铺',
  '李阿姨包子铺门口的井盖',
  '养老院',
  '学校后墙',
  '残疾人坡道',
  '家具厂',
])('%s is a place', (words) => {
  expect(peopleIn(words)).toBeUndefined();
});
