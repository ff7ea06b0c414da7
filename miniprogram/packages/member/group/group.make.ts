/** 转为事项: what was said in the open, with its photos, as the draft of a report. */
import { emptyDraft, keepDraft } from '../../../store/draft';
import { me } from '../../../store/session';
import type { ChosenPlace } from '../../../store/place-choice';
import type { Room } from './group.draw';
import type { TalkEntry } from './group.feed';

/** Opens the report page on a draft of its own with the words and photos of a message. */
export async function makeMatter(room: Room, { id, text, media }: TalkEntry): Promise<void> {
  const place = await placeOf(room);
  const photos = media.flatMap((medium) => (medium.kind === 'photo' ? [medium.id] : []));
  const said = { group: room.group, message: id };
  keepDraft({ ...emptyDraft(), text, photos, said, ...(place && { place }) });
  wx.navigateTo({ url: `/pages/report/report?said=${room.group},${id}` });
}

/** A grid's group talks of its grid; where else it is, whoever makes the matter says. */
async function placeOf(room: Room): Promise<ChosenPlace | undefined> {
  const { member } = await me();
  const own = member?.groups.find((group) => group.id === room.group);
  return own?.level === 'grid' ? { unit: own.id, name: room.state.name } : undefined;
}
