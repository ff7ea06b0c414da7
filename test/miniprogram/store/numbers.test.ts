/** Numbers by which matters are followed: kept on the phone, or only until the app is closed. */
import { setStage } from '../harness';
import type * as Numbers from '../../../miniprogram/store/numbers';

const stage = setStage();
const numbers = () => stage.module<typeof Numbers>('store/numbers');
const one = { number: '482915037264', matter: 'm1' };

test('a number that is kept is used for its matter and no other', () => {
  const { keepNumber, numberFor } = numbers();
  expect(numberFor('m1')).toEqual({});
  keepNumber(one);
  expect(numberFor('m1')).toEqual({ number: one.number });
  expect(numberFor('m2')).toEqual({});
});

test('kept twice it stands once, first, with what was known of it', () => {
  const { keepNumber, keptNumbers } = numbers();
  keepNumber({ ...one, about: '路灯损坏' });
  keepNumber({ number: '111122223333', matter: 'm2' });
  keepNumber(one);
  expect(keptNumbers().map(({ matter, about }) => [matter, about])).toEqual([
    ['m1', '路灯损坏'],
    ['m2', undefined],
  ]);
});

test('forgotten it is gone from the phone', () => {
  const { keepNumber, forgetNumber, keptNumbers, numberFor } = numbers();
  keepNumber(one);
  forgetNumber('m1');
  expect(keptNumbers()).toEqual([]);
  expect(numberFor('m1')).toEqual({});
  expect([...stage.phone.storage.keys()]).toEqual(['drawers']);
});

test('on a phone that is not one’s own it is used and not written down', () => {
  const { passNumber, keptNumbers, numberFor } = numbers();
  passNumber(one);
  expect(numberFor('m1')).toEqual({ number: one.number });
  expect(keptNumbers()).toEqual([]);
  expect([...stage.phone.storage.keys()]).toEqual(['drawers']);
});

test('what storage has that is no list is nothing', () => {
  stage.phone.storage.set('followNumbers', 'broken');
  expect(numbers().keptNumbers()).toEqual([]);
});
