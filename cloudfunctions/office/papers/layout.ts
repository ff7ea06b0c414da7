/** What a paper is drawn of, the margins of its sheet and its inks. */
import type { FilledPaper, PaperKind, PaperStep } from '@gelin/domain';
import type { Margins } from '../../shared/pdf/paper.ts';
import type { Picture } from './pictures.ts';

export interface DrawnPaper extends FilledPaper {
  readonly kind: PaperKind;
  /** 文号; absent on the sheet. */
  readonly number?: string;
  /** 办理经过, on the sheet alone. */
  readonly story: readonly PaperStep[];
  readonly pictures: readonly Picture[];
  /** What its code leads to. */
  readonly link: string;
  readonly at: number;
}

const MILLIMETRE = 72 / 25.4;
/** 37, 26, 35 and 28 mm. */
export const MARGINS: Margins = {
  top: 37 * MILLIMETRE,
  right: 26 * MILLIMETRE,
  bottom: 35 * MILLIMETRE,
  left: 28 * MILLIMETRE,
};
/** Nothing is official about a sheet that is looked at once: more of it goes on a page. */
export const SHEET_MARGINS: Margins = { top: 54, right: 54, bottom: 60, left: 54 };
export const A4 = { width: 595.28, height: 841.89 };

export const INK = '#111111';
export const QUIET = '#4b5563';

/** Where words stand: left edge, width, and the last y. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}
