/** What somebody can do once it is out, or where the phone has no room for it: follow it, keep its number or not, begin anew. */
import { tidy } from '../../api/room';
import type { Stage } from '../../behaviors/stage';
import { emptyDraft, type Draft } from '../../store/draft';
import { forgetNumber, passNumber } from '../../store/numbers';
import { REPORT_WORDS as w } from '../../words/report';
import type { Keeper } from './report.keep';
import type { ReportState, Step } from './report.state';

interface ReportPage {
  readonly keeper: Keeper | null;
  start(draft: Draft, step: Step): void;
}

const say = (title: string) => wx.showToast({ title, icon: 'none' });

/** The handlers of what comes after sending, or in its way. */
export function afterSending(stage: (page: never) => Stage<ReportState>) {
  const of = (page: ReportPage) => stage(page as never);
  return {
    onFollowTap(this: ReportPage) {
      const { submitted, joined, numberKept, draft } = of(this).state;
      const matter = submitted?.matter ?? joined;
      if (submitted && draft.came) {
        wx.redirectTo({ url: `/pages/matter/matter?id=${submitted.matter}&as=member` });
        return;
      }
      // Not kept: good until the app is closed.
      if (submitted?.number && !numberKept)
        passNumber({ number: submitted.number, matter: submitted.matter });
      if (matter) wx.redirectTo({ url: `/pages/matter/matter?id=${matter}&as=reporter` });
      else wx.switchTab({ url: '/pages/mine/mine' });
    },
    onForgetNumber(this: ReportPage) {
      const { matter } = of(this).state.submitted ?? {};
      if (matter) forgetNumber(matter);
      of(this).change({ numberKept: false });
      void say(w.forgotten);
    },
    onAnotherTap(this: ReportPage) {
      const { came } = of(this).state.draft;
      this.start(came ? { ...emptyDraft(), behalf: true, came } : emptyDraft(), 'all');
    },
    async onTidyTap(this: ReportPage) {
      const freed = await tidy();
      of(this).change({ failure: undefined });
      void say(freed > 0 ? w.tidied : w.nothingToTidy);
      this.keeper?.now();
    },
  };
}
