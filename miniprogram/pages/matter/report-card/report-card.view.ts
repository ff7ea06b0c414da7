/** What was reported, as told: words, pictures, film and voice, the answers to questions, and under which promise. Pure. */
import { AUDIENCE_WORDS, IDENTITY_WORDS, momentWords, type Medium } from '@gelin/domain/phone';
import { MATTER_SAYS as says, MATTER_WORDS as w } from '../../../words/matter';
import type { MatterView, Viewer } from '../matter.view';

/** The card of a matter. */
export function reportOf(matter: MatterView, viewer: Viewer, now: number) {
  const { photos, video, voice, visit, no } = matter;
  const media: Medium[] = [
    ...photos.map(({ id }) => ({ kind: 'photo' as const, id })),
    ...(video ? [{ kind: 'video' as const, ...video }] : []),
    ...(voice ? [{ kind: 'voice' as const, ...voice }] : []),
  ];
  return {
    icon: matter.category.icon,
    category: matter.category.name,
    text: matter.text,
    media,
    coverPage:
      viewer === 'member' && matter.actions.includes('cover')
        ? `/packages/member/cover/cover?matter=${matter.id}`
        : '',
    answers: matter.answers,
    visit: visit ? says.visit(visit.on, w.parts[visit.part]) : '',
    place: matter.placeName,
    reported: says.reported(momentWords(matter.reportedAt, now)),
    number: no ? says.number(no) : '',
    joined: matter.joined > 0 ? says.joined(matter.joined) : '',
    audience: matter.restricted ? AUDIENCE_WORDS.restricted : '',
    identity:
      viewer === 'reporter' && matter.source === 'report' && !matter.follows
        ? says.identity(IDENTITY_WORDS[matter.identity], w.identities[matter.identity])
        : '',
  };
}
