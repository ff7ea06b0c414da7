/** A town stores what it decides differently; everything else follows what ships. */
import fc from 'fast-check';
import { ownSections, settingsOver, SHIPPED, type Category, type Settings } from '@gelin/domain';
import { validSettings } from './valid.ts';

test('what ships is stored as nothing', () => {
  expect(ownSections(SHIPPED)).toEqual({});
  expect(settingsOver({})).toEqual(SHIPPED);
});

test('what was stored is what comes back', () => {
  const valid = validSettings({ departments: ['a'], centre: ['x'] });
  fc.assert(
    fc.property(valid, (settings) => expect(settingsOver(ownSections(settings))).toEqual(settings)),
    { seed: 20270303, numRuns: 100 },
  );
});

test('one changed section leaves the others to what ships', () => {
  const notices = { ...SHIPPED.notices, unseenMinutes: 10 };
  expect(ownSections({ ...SHIPPED, notices })).toEqual({ notices });
});

test('fields in another order are no difference', () => {
  const { groups, categories } = SHIPPED.catalogue;
  const turned = categories.map(
    (category) => Object.fromEntries(Object.entries(category).reverse()) as unknown as Category,
  );
  expect(ownSections({ ...SHIPPED, catalogue: { categories: turned, groups } })).toEqual({});
});

test('a field and a category that a later version brings hold in a town that stored its own before', () => {
  const { soon: _soon, ...older } = SHIPPED.limits;
  const { groups, categories } = SHIPPED.catalogue;
  const own = {
    limits: older as Settings['limits'],
    catalogue: { groups, categories: categories.slice(0, 5) },
  };
  const over = settingsOver(own);
  expect(over.limits.soon).toBe(SHIPPED.limits.soon);
  expect(over.catalogue.categories.map(({ code }) => code)).toEqual(categories.map(({ code }) => code));
});
