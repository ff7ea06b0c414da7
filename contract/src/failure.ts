/** The closed set of things that can go wrong with a call. Words for people are the phone's. */

export const FAILURES = [
  // The call itself
  'malformed',
  'versionUnknown',
  'procedureUnknown',
  // Who asks
  'notSignedIn',
  'notMember',
  'notVisible',
  'notYours',
  // What is asked for
  'notFound',
  'wrongStatus',
  'waitsForRefusal',
  'stale',
  'tooLate',
  'tooOften',
  'ownStep',
  'notHere',
  'unchanged',
  // What is brought
  'textEmpty',
  'textTooLong',
  'photoNeeded',
  'photoMissing',
  'photoWrongType',
  'photoTooLarge',
  'photosTooMany',
  'mediaMissing',
  'mediaWrongType',
  'mediaTooLarge',
  'wordsTooShort',
  'tooManyPins',
  'robotTaken',
  'placeOutsideTown',
  'unitUnknown',
  'categoryUnknown',
  'wrongOutcome',
  'resultMissing',
  'targetUnknown',
  'nobodyThere',
  'spanTooLong',
  'restrictedMatter',
  'contentRisky',
  'personalInText',
  'reportersWords',
  'numberUnknown',
  'invitationUnknown',
  'tooManyToday',
  'lookFirst',
  'linkEnded',
  'anonymousNotHere',
  'serviceUnknown',
  'visitNotThen',
  'contactNeeded',
  'periodWrong',
  'monthRuns',
  'ledgersTooMany',
  'ledgerWrong',
  'bulletinsTooMany',
  'fileMissing',
  'fileWrongType',
  'fileTooLarge',
  'codeUnknown',
  'accountTaken',
  'lastAdministrator',
  // Us
  'townNotFounded',
  'busy',
  'unavailable',
] as const;
export type FailureCode = (typeof FAILURES)[number];

/** A failed call on the wire. `field` names what to correct, where it is one thing. */
export interface Failure {
  readonly code: FailureCode;
  readonly field?: string;
}
