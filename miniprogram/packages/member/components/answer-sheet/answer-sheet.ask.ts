/** What the sheet of an answer is opened with, and the draft it begins with. Pure. */
import type { Moment, Nature, Outcome, Voice } from '@gelin/domain/phone';
import type { UnsentVoice } from '../../../../components/voice-picker/voice-picker';
import { EMPTY, type Draft } from '../../act/act.form';

/** A card that is to be answered, and what was written, spoken or marked for it. */
export interface AnswerAsk {
  readonly matter: string;
  readonly seq: number;
  readonly nature: Nature;
  readonly photoWithAnswer: boolean;
  readonly title: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly outcome?: Outcome;
  /** What was spoken: stored already, or still on the phone. */
  readonly voice?: Voice;
  readonly unsentVoice?: UnsentVoice;
  /** The message that is marked as the answer. */
  readonly said?: string;
  /** When it was asked for: the same words asked for again open a new sheet. */
  readonly at: Moment;
}

/** The draft to begin with: what is asked now, and of what was kept the photos, the film and the result. */
export function begunWith(ask: AnswerAsk, kept: Draft): Draft {
  return {
    ...EMPTY,
    words: { text: ask.text || (kept.words['text'] ?? '') },
    choice: ask.outcome ?? kept.choice,
    photos: [...new Set([...ask.photos, ...kept.photos])].slice(0, 9),
    unsent: kept.unsent,
    video: kept.video,
    unsentVideo: kept.unsentVideo,
    ...voiceOf(ask, kept),
  };
}

/** What is spoken now takes the place of what was spoken before. */
function voiceOf({ voice, unsentVoice }: AnswerAsk, kept: Draft): Pick<Draft, 'voice' | 'unsentVoice'> {
  if (voice) return { voice, unsentVoice: null };
  if (unsentVoice) return { voice: null, unsentVoice };
  return { voice: kept.voice, unsentVoice: kept.unsentVoice };
}
