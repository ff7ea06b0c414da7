/** What goes to the cloud from the report page: the report itself, and what of it is kept for the next one. */
import { serverNow } from '../../api/clock';
import { isShortLived } from '../../api/room';
import { keepContact, saidContact } from '../../store/contact';
import { dropDraft } from '../../store/draft';
import { waitingFiles } from '../../store/enclosed';
import { isOnline } from '../../store/network';
import { keepNumber } from '../../store/numbers';
import { sendLater } from '../../store/outgoing';
import { rested } from '../../store/outgoing.waiting';
import { submitReport, type Report, type SaidPlace, type Submitted } from '../../store/submitting';
import { saidAnswers } from './question-list/question-list.view';
import { hasReporter, questionsOf, type ReportState } from './report.state';
import { identityOf } from './who-reports/who-reports.view';

type Sent = Pick<ReportState, 'phase' | 'submitted' | 'numberKept' | 'now'>;

/** Where it is: what was chosen, else the home grid, with the words for the spot. */
export function saidPlace({ draft, home }: Pick<ReportState, 'draft' | 'home'>): SaidPlace {
  const { unit, position } = draft.place ?? home ?? {};
  const words = draft.spot.trim();
  return {
    ...(unit && { unit }),
    ...(words && { words }),
    ...(position && { position: [...position] }),
  };
}

/** Sends it. @throws CallFailure */
export async function sendNow(state: ReportState): Promise<Sent> {
  return sent(state, await submitReport(reportOf(state)));
}

/** It is out: nothing of it is kept but what somebody wanted to. */
export function sent(state: ReportState, submitted: Submitted): Sent {
  const { draft } = state;
  const { number, matter } = submitted;
  const numberKept = number !== undefined && draft.identity === 'anonymous' && !draft.behalf;
  if (numberKept) keepNumber({ number, matter, about: draft.text });
  rememberContact(state);
  dropDraft(draft);
  return { phase: 'sent', submitted, numberKept, now: serverNow() };
}

/**
 * Written down, and on its way by itself as soon as it can be; under the same key, should a first try have arrived after all.
 * One that was too many for today (`rests`) goes when it has rested.
 * @throws CallFailure phoneFull
 */
export function writeDown(state: ReportState, rests = false): Pick<ReportState, 'phase' | 'waits'> {
  const { draft } = state;
  const { unsent, unsentVoice, unsentVideo } = draft;
  const files = waitingFiles(draft);
  const report = { ...reportOf(state), unsent, unsentVoice, unsentVideo };
  sendLater(rests ? rested(report, Date.now()) : report);
  rememberContact(state);
  dropDraft(draft);
  const going = isOnline() && files.length > 0 && !rests;
  return { phase: 'kept', waits: { going, rests, lost: files.some(isShortLived) } };
}

/** What is written, ready to be sent. */
export function reportOf(state: ReportState): Report {
  const { draft, foresight } = state;
  const { key, text, photos, voice, video, said, category, behalf, came } = draft;
  const answers = saidAnswers(questionsOf(state), draft.answers ?? {});
  const allowed = foresight.is === 'known' ? foresight.preview.identities : undefined;
  const identity = allowed ? identityOf(draft.identity, allowed) : (draft.identity ?? 'confidential');
  const contact = saidContact(draft.contact ?? {});
  return {
    key,
    text: text.trim(),
    photos,
    place: saidPlace(state),
    ...(voice && { voice }),
    ...(video && { video }),
    ...(said && { said }),
    ...(category && { category }),
    ...(answers.length > 0 && { answers }),
    ...(behalf && { behalf, ...(came && { came }) }),
    ...(hasReporter(state) && { identity, ...(contact && identity !== 'anonymous' && { contact }) }),
  };
}

/** Kept on this phone where somebody said so, and nobody else's. */
function rememberContact({ draft, remember }: ReportState): void {
  if (draft.behalf || draft.identity === 'anonymous') return;
  keepContact(remember ? saidContact(draft.contact ?? {}) : undefined);
}
