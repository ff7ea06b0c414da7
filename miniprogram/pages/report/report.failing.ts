/** What a failure of the report page is about, and where that stands. Pure. */
import type { Failure, Field, Step } from './report.state';

const FIELDS: Readonly<Record<string, Field>> = {
  text: 'text',
  photos: 'files',
  media: 'files',
  voice: 'files',
  video: 'files',
  place: 'place',
  answers: 'answers',
  identity: 'identity',
  contact: 'identity',
  nearby: 'nearby',
};

/** Which field a failure is about, or `undefined` where it is about none. */
export function failedField(failure: Failure | undefined): Field | undefined {
  if (!failure) return undefined;
  const said = FIELDS[failure.field?.split('.')[0] ?? ''];
  if (said) return said;
  const { code } = failure;
  if (code.startsWith('text')) return 'text';
  if (code.startsWith('photo') || code.startsWith('media')) return 'files';
  if (code === 'anonymousNotHere') return 'identity';
  if (code === 'answerNeeded') return 'answers';
  return code === 'placeOutsideTown' || code === 'unitUnknown' ? 'place' : undefined;
}

/** The screen of a first visit on which a field stands. */
export const SCREEN_OF: Readonly<Record<Field, Step>> = {
  text: 'words',
  files: 'words',
  place: 'place',
  nearby: 'nearby',
  answers: 'questions',
  identity: 'check',
};
