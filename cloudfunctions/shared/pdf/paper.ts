/** Papers as PDF: sizes, the two weights of the one typeface, pages drawn one after another, and the finished file. */
import path from 'node:path';

export type Paper = PDFKit.PDFDocument;

/** Points of ISO sheets, upright. */
const SHEETS = { A3: [841.89, 1190.55], A4: [595.28, 841.89] } as const;
export type Sheet = keyof typeof SHEETS;

export interface PaperSpec {
  readonly title: string;
  readonly sheet: Sheet;
  readonly across: boolean;
  /** When it was made, in milliseconds. */
  readonly at: number;
  /** Points left free; words that reach the lower one go on on a new page. None where nothing is said. */
  readonly margins?: Margins;
  /** What stands under each page, once all are drawn. */
  readonly foot?: (paper: Paper, page: number, pages: number) => void;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The names under which a paper knows its typeface. */
export const REGULAR = 'regular';
export const BOLD = 'bold';

/** They lie beside the function (scripts/build/loaded-later.mjs); only the characters in use go into a file. */
const fontFile = (name: string) => path.join(__dirname, 'fonts', `NotoSansHans-${name}.otf`);

/**
 * Draws a page for each of these and returns the file. Coordinates are points from the top left of the
 * sheet. The library is loaded here and not before.
 */
export async function paperOf<Page>(
  { title, sheet, across, at, margins, foot }: PaperSpec,
  pages: readonly Page[],
  draw: (paper: Paper, page: Page, size: { readonly width: number; readonly height: number }) => void,
): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const [short, long] = SHEETS[sheet];
  const size = across ? { width: long, height: short } : { width: short, height: long };
  const paper = new PDFDocument({
    size: [size.width, size.height],
    ...(margins ? { margins: { ...margins } } : { margin: 0 }),
    bufferPages: foot !== undefined,
    autoFirstPage: false,
    // None to begin with: its own have no Chinese character, and one given here would be read anew at each change.
    font: '',
    info: { Title: title, Producer: '格邻', Creator: '格邻', CreationDate: new Date(at) },
  });
  paper.registerFont(REGULAR, fontFile('Regular')).registerFont(BOLD, fontFile('Bold'));
  const finished = collected(paper);
  for (const page of pages) {
    paper.addPage();
    draw(paper, page, size);
    // Lines that were closed meanwhile are noticed between pages, not when they are needed.
    await new Promise(setImmediate);
  }
  if (foot) footed(paper, foot);
  paper.end();
  return finished;
}

function footed(paper: Paper, foot: NonNullable<PaperSpec['foot']>): void {
  const { start, count } = paper.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    paper.switchToPage(start + page);
    foot(paper, page + 1, count);
  }
}

function collected(paper: Paper): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
}
