/** The longest suites first, so that none of them is left over when the others are done; the rest as jest orders them. */
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = [
  'journey/layout.test.ts',
  'cloudfunctions/faults.test.ts',
  'chaos/chaos.test.ts',
  'journey/hard-case.test.ts',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((end) => path.endsWith(end));
  return place < 0 ? LONGEST.length : place;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
