/** Sorting: passed on sideways, filed anew, placed anew, split, handed down; number, photos, clock and history stay. */
import type { Contents, Matter } from '@gelin/domain';
import { STEPS } from '../../steps.ts';
import {
  accepted,
  after,
  CONDUCT,
  denial,
  GAS,
  LAMP,
  POLICY,
  reported,
  through,
  WAGES,
  WEST_PLACE,
} from '../../story.ts';
import { EAST, EAST_1, EAST_2, TOWN, WEST, WEST_1 } from '../../town.ts';

const { accept, escalate, relocate, split } = STEPS;
const unit = (id: string) => ({ kind: 'unit', id });
const routed = (to: string) => ({ action: 'route', content: { unit: to, reason: '归他们。' } }) as const;
const handed = (to: string) => ({ action: 'handDown', content: { unit: to } }) as const;
const filed = (category: string, more: Partial<Contents['recategorise']> = {}) =>
  ({ action: 'recategorise', content: { category, nature: 'problem', audience: 'open', ...more } }) as const;
const groups = ({ cards }: Matter) => cards.map(({ group, reason }) => [group, reason]);
const risen = () => through(reported(), ['chief-east-1', escalate]);

describe('route 改派', () => {
  test('keeps number, photos and clock; only the holder is another, whose group gets the card', () => {
    const before = after(reported({ photos: [{ id: 'cloud://a' }] }), 'chief-east-1', accept);
    const passed = after(before, 'director', routed(WEST_1));
    const { no, photos, clock, status } = before;
    expect(passed).toMatchObject({ no, photos, clock, status, holder: unit(WEST_1), routes: 1 });
    expect(groups(passed)).toEqual([
      [EAST_1, 'placed'],
      [WEST_1, 'moved'],
    ]);
  });

  test('a holder passes it to a unit beside its own or to the centre, and no further', () => {
    expect(after(risen(), 'lead-east', routed(WEST)).holder).toEqual(unit(WEST));
    expect(after(reported(), 'chief-east-1', routed(TOWN)).holder).toEqual(unit(TOWN));
    for (const to of [WEST_1, WEST, EAST, EAST_1, 'pingan.north'])
      expect([to, denial(reported(), 'chief-east-1', routed(to))]).toEqual([to, 'targetUnknown']);
  });

  test('whoever was given it may not pass it on again; the centre may', () => {
    const passed = after(risen(), 'lead-east', routed(WEST));
    expect(denial(passed, 'lead-west', routed(EAST))).toBe('tooOften');
    expect(after(passed, 'dispatcher-1', routed(EAST)).holder).toEqual(unit(EAST));
  });

  test('the unit that has it now sees it and works on it, although its place lies elsewhere', () => {
    const passed = after(reported(), 'director', routed(WEST_1));
    expect(after(passed, 'chief-west-1', accept).status).toBe('accepted');
    expect(denial(passed, 'lead-west', accept)).toBe('notVisible');
  });

  test('given to a grid without a chief it is with the village that answers for the grid', () => {
    const passed = after(reported({ place: { unit: WEST_1 } }), 'director', routed(EAST_2));
    expect(passed.holder).toEqual(unit(EAST));
    expect(denial(risen(), 'director', routed(EAST_2))).toBe('targetUnknown');
  });

  test('what is restricted goes to nobody', () => {
    for (const to of [EAST_1, TOWN])
      expect(denial(reported({ category: WAGES }), 'director', routed(to))).toBe('notHere');
  });
});

describe('recategorise 改类别', () => {
  test('files it anew where it is', () => {
    expect(after(reported(), 'chief-east-1', filed(LAMP))).toMatchObject({
      category: LAMP,
      holder: unit(EAST_1),
      clock: reported().clock,
    });
    expect(after(accepted(), 'director', filed(POLICY, { nature: 'consult' })).nature).toBe('consult');
  });

  test('what turns out to be restricted goes to the centre and out of every group at once', () => {
    const secret = after(
      reported({ category: GAS }),
      'chief-east-1',
      filed(WAGES, { audience: 'restricted' }),
    );
    expect(secret).toMatchObject({ audience: 'restricted', holder: unit(TOWN), cards: [] });
    expect(denial(secret, 'chief-east-1', accept)).toBe('notVisible');
  });

  test('to a category that exists and is another', () => {
    expect(denial(reported(), 'chief-east-1', filed('9999'))).toBe('categoryUnknown');
    expect(denial(reported({ category: LAMP }), 'chief-east-1', filed(LAMP))).toBe('unchanged');
  });

  test('its nature alone is settled by the centre, and by nobody else: by it follows how it ends', () => {
    const consult = filed(LAMP, { nature: 'consult' });
    expect(denial(reported({ category: LAMP }), 'chief-east-1', consult)).toBe('unchanged');
    const risen = after(reported({ category: LAMP, place: {} }), 'director', consult);
    expect([risen.category, risen.nature]).toEqual([LAMP, 'consult']);
  });

  test('a complaint about a member is not opened by filing it under something else', () => {
    const complaint = reported({ text: '投诉网格长，收钱才办事。', category: CONDUCT });
    expect(denial(complaint, 'director', filed(LAMP))).toBe('restrictedMatter');
    expect(after(complaint, 'director', filed(LAMP, { audience: 'restricted' })).category).toBe(LAMP);
  });
});

describe('relocate 改地点', () => {
  test('goes to whoever has the new place, in whose group a card appears', () => {
    const moved = after(accepted(), 'chief-east-1', relocate);
    expect(moved).toMatchObject({ status: 'accepted', holder: unit(WEST_1), place: WEST_PLACE });
    expect(moved.no).toBe(accepted().no);
    expect(groups(moved)).toEqual([
      [EAST_1, 'placed'],
      [WEST_1, 'placed'],
    ]);
  });

  test('what is restricted stays with the centre wherever it is', () => {
    const moved = after(reported({ category: WAGES }), 'director', relocate);
    expect(moved).toMatchObject({ holder: unit(TOWN), cards: [], place: WEST_PLACE });
  });

  test('to where it was already is no step', () => {
    const { place } = reported();
    expect(denial(reported(), 'chief-east-1', { action: 'relocate', content: { place } })).toBe('unchanged');
  });
});

test('split 拆分 leaves the whole as it is', () => {
  const { seq: _, turn: __, changedAt: ___, ...before } = accepted();
  expect(after(accepted(), 'chief-east-1', split)).toMatchObject(before);
});

describe('hand down 下派', () => {
  const atVillage = () => through(risen(), ['lead-east', accept]);
  test('to a unit below, accepted there; the clock runs on', () => {
    const before = through(risen(), ['lead-east', escalate], ['director', accept]);
    const down = after(before, 'dispatcher-1', handed(WEST));
    expect(down).toMatchObject({ status: 'accepted', holder: unit(WEST), clock: before.clock });
    expect(groups(down).at(-1)).toEqual([WEST, 'moved']);
    expect(after(atVillage(), 'clerk-east', handed(EAST_1)).holder).toEqual(unit(EAST_1));
  });

  test('not beside, not up, not to itself, not to a grid without a chief', () => {
    for (const to of [WEST_1, TOWN, EAST, EAST_2])
      expect([to, denial(atVillage(), 'lead-east', handed(to))]).toEqual([to, 'targetUnknown']);
  });

  test('a grid has nothing below it, and what is restricted is not handed down', () => {
    expect(denial(accepted(), 'chief-east-1', handed(EAST_1))).toBe('notHere');
    const secret = after(reported({ category: WAGES }), 'director', accept);
    expect(denial(secret, 'director', handed(EAST))).toBe('notHere');
  });
});
