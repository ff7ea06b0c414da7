/** What goes to the cloud from the report page: where it is, and asking what would come of it. */
import { call } from '../../api/call';
import { dropDraft } from '../../store/draft';
import { sendLater } from '../../store/outgoing';
import type { Report, SaidPlace } from '../../store/submitting';
import type { Preview, ReportState } from './report.view';

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

/** What would become of it. @throws CallFailure */
export function foresee(state: ReportState): Promise<Preview> {
  return call('matter', 'preview', { text: state.draft.text.trim(), place: saidPlace(state) });
}

/** Without a network it is written down and goes by itself; under the same key, should a first try have arrived after all. */
export function writeDown(state: ReportState): void {
  sendLater({ ...reportOf(state), unsent: state.draft.unsent });
  dropDraft(state.draft.said?.message);
}

/** What is written, ready to be sent. */
export function reportOf(state: ReportState): Report {
  const { key, text, photos, said } = state.draft;
  return { key, text: text.trim(), photos, place: saidPlace(state), ...(said && { said }) };
}
