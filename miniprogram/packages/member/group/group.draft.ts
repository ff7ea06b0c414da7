/** What was typed in a group and what did not get out, kept on the phone until it has. */
import type { Pending } from './group.feed';

/** Which card a message is about. */
export interface Reply {
  readonly matter: string;
  readonly about: string;
}

export interface GroupDraft {
  readonly text: string;
  readonly reply: Reply | null;
  readonly unsent: readonly Pending[];
}

const nameOf = (group: string) => `group.draft.${group}`;

/** The draft of a group; an empty one where nothing was kept. */
export function keptDraft(group: string): GroupDraft {
  const kept: unknown = wx.getStorageSync(nameOf(group));
  const draft: Partial<GroupDraft> = typeof kept === 'object' && kept !== null ? kept : {};
  return { text: draft.text ?? '', reply: draft.reply ?? null, unsent: draft.unsent ?? [] };
}

/** Keeps the draft; what was on its way counts as not sent until the cloud says otherwise. */
export function keepDraft(group: string, draft: GroupDraft): void {
  const unsent = draft.unsent.map((message) => ({ ...message, state: 'failed' as const }));
  if (draft.text === '' && unsent.length === 0) wx.removeStorageSync(nameOf(group));
  else wx.setStorageSync(nameOf(group), { ...draft, unsent });
}
