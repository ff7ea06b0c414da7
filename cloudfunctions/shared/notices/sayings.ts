/** What deliveries about matters say, in the words of the matter as it is now. */
import { digestWords, namingOf, noticeWords, type Directory, type Matter } from '@gelin/domain';
import { unseenCount } from '../repositories/inbox.ts';
import { mayStillBeTold } from './addresses.ts';
import type { WordsOf } from './errands.ts';

/** For these matters; of what somebody may no longer open nothing is said. */
export function matterSayings(matters: ReadonlyMap<string, Matter>, directory: Directory): WordsOf {
  const naming = namingOf(directory);
  return async (document) => {
    const matter = matters.get(document.matter);
    if (!matter || !mayStillBeTold(document, matter, directory)) return undefined;
    const { purpose, createdAt, member } = document;
    if (purpose !== 'digest' || !member) return noticeWords(purpose, matter, naming, createdAt);
    return digestWords(await unseenCount(member), matter, naming, document.at);
  };
}
