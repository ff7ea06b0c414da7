/** What is half written in a group, kept on the phone until it is sent: the words, whom they call, what they answer. */
import type { CalledPost, Quoted } from '@gelin/contract/talk';

/** Which card the words are about; as an answer they go to whoever reported it. */
export interface Reply {
  readonly matter: string;
  readonly about: string;
  readonly answer?: true;
}

export interface Draft {
  readonly text: string;
  readonly reply: Reply | null;
  readonly quote: Quoted | null;
  readonly called: readonly CalledPost[];
}

export const NOTHING: Draft = { text: '', reply: null, quote: null, called: [] };

const nameOf = (group: string) => `group.draft.${group}`;

/** The draft of a group; an empty one where nothing was kept. */
export function keptDraft(group: string): Draft {
  const kept: unknown = wx.getStorageSync(nameOf(group));
  const draft: Partial<Draft> = typeof kept === 'object' && kept !== null ? kept : {};
  return {
    text: draft.text ?? '',
    reply: draft.reply ?? null,
    quote: draft.quote ?? null,
    called: draft.called ?? [],
  };
}

/** Keeps the draft; one without words is forgotten. */
export function keepDraft(group: string, { text, reply, quote, called }: Draft): void {
  if (text === '') wx.removeStorageSync(nameOf(group));
  else wx.setStorageSync(nameOf(group), { text, reply, quote, called });
}
