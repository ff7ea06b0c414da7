/** Forms of what presses on a matter: ordered, reported back, more or less severe, out of the assessment. Pure. */
import { SEVERITY_WORDS, type Severity } from '@gelin/domain/phone';
import { f, w } from '../../words/act-forms';
import { results, type Result } from './ending';
import { field, formOfFields, noteOf, pick, wordsOf, type Demands, type Forms } from './form';

const severities = ({ choices }: Demands) =>
  pick(
    'choice',
    w.severity,
    (choices.severities ?? []).map((value) => ({ value, label: SEVERITY_WORDS[value] })),
  );

export const pressing: Forms<
  'supervise' | 'reportBack' | 'raiseSeverity' | 'lowerSeverity' | 'object' | 'decideObjection'
> = {
  supervise: {
    form: () => formOfFields([field('text', f.order, 500)]),
    step: (draft) => ({ action: 'supervise', text: wordsOf(draft, 'text') }),
  },
  reportBack: {
    form: () => formOfFields([field('text', f.report, 2_000)]),
    step: (draft) => ({ action: 'reportBack', text: wordsOf(draft, 'text') }),
  },
  raiseSeverity: {
    form: (demands) => formOfFields([field('reason', f.why, 500, false)], { picks: [severities(demands)] }),
    step: (draft) => {
      const reason = wordsOf(draft, 'reason');
      return { action: 'raiseSeverity', severity: draft.choice as Severity, ...(reason && { reason }) };
    },
  },
  lowerSeverity: {
    form: (demands) => formOfFields([field('reason', f.why, 500)], { picks: [severities(demands)] }),
    step: (draft) => ({
      action: 'lowerSeverity',
      severity: draft.choice as Severity,
      reason: wordsOf(draft, 'reason'),
    }),
  },
  object: {
    form: () => formOfFields([field('reason', f.objection, 500)]),
    step: (draft) => ({ action: 'object', reason: wordsOf(draft, 'reason') }),
  },
  decideObjection: {
    form: () =>
      formOfFields([field('note', f.why, 500, false)], {
        picks: [pick('choice', w.objection, results(w.decisions))],
      }),
    step: (draft) => ({ action: 'decideObjection', result: draft.choice as Result, ...noteOf(draft) }),
  },
};
