/** Checks what follows from events: cards in groups, each once, and signals rung at the event or later. */
import { deskOf, type CardPlace, type Matter, type MatterEvent } from '@gelin/domain';
import { doubled, missing, wrong, type Finding } from './finding.ts';
import type { History } from './history.ts';
import type { Stored, StoredMessage } from './stored.ts';

/** Cards against what the events promise; one that stands already is not put up again, and stays as it is. */
export function* checkCards(stored: Stored, histories: ReadonlyMap<string, History>): Generator<Finding> {
  const cards = new Map<string, StoredMessage>();
  for (const message of stored.messages) {
    if (message.kind !== 'card') continue;
    const face = `${message.group} ${message.matter ?? ''}`;
    if (cards.has(face)) yield doubled(`card in ${message.group}`, message._id);
    cards.set(face, message);
  }
  for (const { id, events } of histories.values())
    for (const [group, { at, reason }] of promised(events)) {
      const face = `${group} ${id}`;
      const card = cards.get(face);
      if (!card) yield missing(`card in ${group}`, id);
      else if (card.at !== at || card.reason !== reason) yield wrong(`card in ${group}`, id);
      cards.delete(face);
    }
  for (const card of cards.values()) yield doubled('card that no event put up', card._id);
}

/** The first card promised to each group. */
function promised(events: readonly MatterEvent[]): ReadonlyMap<string, CardPlace> {
  const all = events.flatMap((event) => event.effect.cards ?? []);
  return new Map([...all].reverse().map((card) => [card.group, card]));
}

/** Whoever has to know of a matter's last change was rung for it, or later for something else. */
export function* checkSignals(stored: Stored, histories: ReadonlyMap<string, History>): Generator<Finding> {
  const rung = new Map(stored.signals.map(({ _id, at }) => [_id, at ?? 0]));
  const bells = new Map(stored.matters.map((document) => [document._id, document.bells]));
  for (const { id, events, matter } of histories.values()) {
    const last = events.at(-1);
    if (!matter || !last) continue;
    const theirs = last.action === 'submit' ? [] : (bells.get(id) ?? []);
    for (const signal of [...signalsOf(matter), ...theirs])
      if ((rung.get(signal) ?? Infinity) < last.at) yield missing(`ring of ${signal} for ${last.action}`, id);
  }
}

function signalsOf({ cards, holder }: Matter): string[] {
  return [...cards.map(({ group }) => group), ...(holder ? [deskOf(holder)] : [])];
}
