/** The ways to say what happened, media first. Pure. */
import { REPORT_WORDS as w } from '../../../words/report';

/** As the contract has it. */
export const TEXT_MOST = 8_000;

export interface Way {
  readonly way: 'photo' | 'film' | 'voice' | 'words';
  readonly label: string;
  readonly icon: string;
}

export const WAYS: readonly Way[] = [
  { way: 'photo', label: w.ways.photo, icon: 'camera' },
  { way: 'film', label: w.ways.film, icon: 'video' },
  { way: 'voice', label: w.ways.voice, icon: 'microphone' },
  { way: 'words', label: w.ways.words, icon: 'edit-1' },
];
