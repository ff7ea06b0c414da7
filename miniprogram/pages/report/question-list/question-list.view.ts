/** The extra questions of a category, with what was answered, and what an answer asks to do first. Pure. */
import type { Output } from '../../../api/call';
import { REPORT_SAYS as says, REPORT_WORDS as w } from '../../../words/report';

export type Question = Output<'matter', 'preview'>['questions'][number];
export type Answers = Readonly<Record<string, string>>;

/** A telephone number within a sentence. */
const PHONE = /1[12]\d(?!\d)|\d[\d-]{4,}\d/u;

/** The questions as drawn; `seed` is what fields for writing are filled with, typing does not write back into them. */
export function questionLines(questions: readonly Question[], answers: Answers, seed: Answers) {
  return questions.map(({ key, text, kind, options = [], required, stop }) => {
    const answer = answers[key] ?? '';
    const choices = kind === 'yesNo' ? [w.yes, w.no] : options;
    const stops = stop !== undefined && answer === w.yes ? stop : '';
    const phone = PHONE.exec(stops)?.[0] ?? '';
    return {
      key,
      text,
      note: required ? w.required : w.optional,
      written: kind === 'text',
      seed: seed[key] ?? '',
      choices: choices.map((value) => ({ value, label: value })),
      answer,
      stop: stops,
      phone,
      call: phone ? says.call(phone) : '',
    };
  });
}

/** Whether something that must be answered is not. */
export function isLacking(questions: readonly Question[], answers: Answers): boolean {
  return questions.some(({ key, required }) => required && !answers[key]?.trim());
}

/** The answers to these questions, as they are sent. */
export function saidAnswers(questions: readonly Question[], answers: Answers) {
  return questions.flatMap(({ key }) => {
    const answer = answers[key]?.trim();
    return answer ? [{ key, answer }] : [];
  });
}
