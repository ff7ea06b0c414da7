/** What an answer must bring: an outcome of its nature, and a picture where the category asks to see the result. */
import { NATURES, OUTCOMES, outcomesFor, showsResult, type Command, type Outcome } from '@gelin/domain';
import { ACCEPT, after, denial, QUARREL, reported, RUBBISH, WATER } from '../story.ts';

const answering = (outcome: Outcome, pictures = 0): Command => {
  const photos = Array.from({ length: pictures }, (_, index) => ({ id: `cloud://${String(index)}` }));
  return { action: 'answer', content: { text: '看过了。', outcome, photos } };
};
const acceptedOf = (category: string) => after(reported({ category }), 'chief-east-1', ACCEPT);
const taken = (category: string, outcome: Outcome, pictures = 0) =>
  denial(acceptedOf(category), 'chief-east-1', answering(outcome, pictures));

const DISPUTE = ['agreed', 'notAgreed', 'guidedToCourt'];

test.each(NATURES)('%s: a dispute ends agreed, not agreed or in court; nothing else does', (nature) => {
  const expected = OUTCOMES.filter((outcome) => DISPUTE.includes(outcome) === (nature === 'dispute'));
  expect([...outcomesFor(nature)].sort()).toEqual([...expected].sort());
});

test.each(OUTCOMES)('%s is refused where it does not belong', (outcome) => {
  const [allowed, not] = DISPUTE.includes(outcome) ? [QUARREL, WATER] : [WATER, QUARREL];
  expect(taken(allowed, outcome)).toBe('allowed: answer');
  expect(taken(not, outcome)).toBe('wrongOutcome');
});

test('a category that wants to see the result wants a picture of it', () => {
  for (const outcome of ['solved', 'partlySolved'] as const) {
    expect(taken(RUBBISH, outcome)).toBe('photoNeeded');
    expect(taken(RUBBISH, outcome, 1)).toBe('allowed: answer');
    expect(taken(WATER, outcome)).toBe('allowed: answer');
  }
});

test('what was explained or passed on has nothing to show', () => {
  for (const outcome of ['explained', 'passedOn'] as const)
    expect(taken(RUBBISH, outcome)).toBe('allowed: answer');
  expect(OUTCOMES.filter(showsResult)).toEqual(['solved', 'partlySolved']);
});

test('whoever may not answer is told that, not what the answer lacks', () => {
  expect(denial(acceptedOf(RUBBISH), 'lead-east', answering('solved'))).toBe('notYours');
  expect(denial(acceptedOf(RUBBISH), 'chief-west-1', answering('agreed'))).toBe('notVisible');
});
