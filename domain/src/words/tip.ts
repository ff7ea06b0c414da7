/** What became of a tip, in one sentence to whoever sent it. */
import { howEnded } from '../ledger/struck.ts';
import type { Matter } from '../matter/matter.ts';
import type { NameOf } from './timeline.ts';
import { OUTCOME_WORDS, REFUSAL_WORDS, STATUS_WORDS } from './kinds.ts';

type Told = Pick<Matter, 'status' | 'holder' | 'outcome' | 'refusal' | 'mergedInto' | 'reporterLeft'>;

/** "已受理，柳溪村第一网格正在办"; a refusal begins with where to go instead. */
export function becameWords(matter: Told, nameOf: NameOf): string {
  const said = wordsOf(matter, matter.holder ? nameOf(matter.holder.id) : '');
  return matter.reporterLeft ? `您已撤回，隐患继续处理：${said}` : said;
}

function wordsOf(matter: Told, holder: string): string {
  switch (matter.status) {
    case 'reported':
      return `已送到${holder}，等受理`;
    case 'accepted':
    case 'dispatched':
    case 'handling':
      return `已受理，${holder}正在办`;
    case 'suspended':
      return '已受理，暂时要等一等';
    case 'raised':
      return '已受理，报到区县去了';
    case 'answered':
      return '已答复，正在看是不是真办好了';
    default:
      return endWords(matter);
  }
}

function endWords(matter: Told): string {
  const { outcome, refusal } = matter;
  switch (howEnded(matter)) {
    case 'closed':
      return outcome ? OUTCOME_WORDS[outcome] : STATUS_WORDS.closed;
    case 'refused':
      return refusal ? refusalWords(refusal) : STATUS_WORDS.refused;
    case 'merged':
      return '别人也报了，并成一件一起办';
    case 'withdrawn':
      return '您已撤回';
  }
}

function refusalWords({ elsewhere, reason }: NonNullable<Told['refusal']>): string {
  return `${elsewhere.replace(/[。.]$/u, '')}。不予受理：${REFUSAL_WORDS[reason]}`;
}
