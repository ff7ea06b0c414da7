/** What somebody tells on the report page, field by field, taken into the draft. */
import type { Came, Identity } from '@gelin/domain/phone';
import type { Stage } from '../../behaviors/stage';
import { keptContact, type Contact } from '../../store/contact';
import type { Draft } from '../../store/draft';
import { askPlace, spotAt } from '../../store/place-choice';
import type { Foreseer } from './report.foresee';
import { seedOf, type ReportState, type Step } from './report.state';
import type { EnclosedChanged } from './what-happened/what-happened';

type Told<Detail extends object> = WechatMiniprogram.CustomEvent<Detail>;

/** What is written down for somebody who telephones or came. */
export function entryOf(draft: Draft): Draft {
  return { ...draft, behalf: true, came: draft.came ?? 'phone' };
}

interface ReportPage {
  readonly foreseer: Foreseer | null;
  edit(changes: Partial<Draft>): void;
  go(step: Step): void;
}

/** The handlers of the page's fields. */
export function answering(stage: (page: never) => Stage<ReportState>) {
  const of = (page: ReportPage) => stage(page as never);
  const draftOf = (page: ReportPage) => of(page).state.draft;
  return {
    onBehalfChoose(this: ReportPage, { detail }: Told<{ value: string }>) {
      const behalf = detail.value === 'behalf';
      this.edit({ behalf, contact: behalf ? undefined : keptContact() });
      of(this).change({ seed: seedOf(draftOf(this)) });
    },
    onCameChoose(this: ReportPage, { detail }: Told<{ value: Came }>) {
      this.edit({ came: detail.value });
    },
    onTextInput(this: ReportPage, { detail }: Told<{ value: string }>) {
      this.edit({ text: detail.value });
      this.foreseer?.soon();
    },
    onTextLeave(this: ReportPage) {
      this.foreseer?.now();
    },
    /** What the platform wrote down of a voice stands beside it, behind what was written already. */
    onHeard(this: ReportPage, { detail }: Told<{ text: string }>) {
      const { text } = draftOf(this);
      this.edit({ text: [text.trim(), detail.text].filter(Boolean).join('\n') });
      of(this).change({ seed: seedOf(draftOf(this)) });
      this.foreseer?.now();
    },
    onEnclosed(this: ReportPage, { detail }: Told<EnclosedChanged>) {
      this.edit(detail.enclosed);
      of(this).change({ waiting: detail.waiting });
      this.foreseer?.soon();
    },
    async onPlaceTap(this: ReportPage) {
      const place = await askPlace('matter');
      if (!place) return;
      this.edit({ place, spot: spotAt(place, draftOf(this)) });
      this.go(of(this).state.step);
    },
    onSpotInput(this: ReportPage, { detail }: Told<{ value: string }>) {
      this.edit({ spot: detail.value });
      this.foreseer?.soon();
    },
    onCategory(this: ReportPage, { detail }: Told<{ category: string }>) {
      this.edit({ category: detail.category });
      this.foreseer?.now();
    },
    onAnswer(this: ReportPage, { detail: { key, answer } }: Told<{ key: string; answer: string }>) {
      this.edit({ answers: { ...draftOf(this).answers, [key]: answer } });
    },
    onIdentity(this: ReportPage, { detail }: Told<{ identity: Identity }>) {
      this.edit({ identity: detail.identity });
      of(this).change({ seed: seedOf(draftOf(this)) });
    },
    onContact(this: ReportPage, { detail }: Told<Contact>) {
      this.edit({ contact: { ...draftOf(this).contact, ...detail } });
    },
    onRemember(this: ReportPage, { detail }: Told<{ remember: boolean }>) {
      of(this).change({ remember: detail.remember });
    },
  };
}
