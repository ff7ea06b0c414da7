/** The categories that an informant is offered. */
import { categoryChoices, SHIPPED, spottedCategories } from '@gelin/domain';

test('the commonest ones are all in the catalogue that ships, each once and open to groups', () => {
  const offered = spottedCategories(SHIPPED);
  expect(offered).toHaveLength(12);
  expect(new Set(offered.map(({ code }) => code)).size).toBe(12);
  const open = new Set(
    SHIPPED.catalogue.categories.filter(({ audience }) => audience === 'open').map(({ code }) => code),
  );
  expect(offered.filter(({ code }) => !open.has(code))).toEqual([]);
});

test('a town that has taken one out is not offered it, and one that renamed it is offered its own name', () => {
  const categories = SHIPPED.catalogue.categories
    .filter(({ code }) => code !== '0102')
    .map((leaf) => (leaf.code === '0101' ? { ...leaf, name: '垃圾没清' } : leaf));
  const offered = spottedCategories({ catalogue: { ...SHIPPED.catalogue, categories } });
  expect(offered[0]).toEqual({ code: '0101', name: '垃圾没清', icon: 'delete' });
  expect(offered.map(({ code }) => code)).not.toContain('0102');
});

test('every leaf can be found under its group', () => {
  const leaves = categoryChoices(SHIPPED).flatMap((group) => group.leaves.map(({ code }) => code));
  expect(leaves).toEqual(SHIPPED.catalogue.categories.map(({ code }) => code));
});
