/** WXSS to CSS: imports put in place, lengths made relative to the phone, selectors scoped. */
import path from 'node:path';
import postcss, { type AtRule, type Root } from 'postcss';
import { convertLengths } from '../lengths.ts';
import { CompileFailure } from './failure.ts';
import { firstExisting, readText } from './files.ts';
import { iconNumbers, renumberIcons } from './icon-font.ts';
import { npmCandidates, type Places } from './paths.ts';
import { rewriteSelector, type SelectorPlace } from './selectors.ts';

const TDESIGN_FONT = /url\(["']?https:\/\/tdesign\.gtimg\.com\/icon\/[^)]*\)(\s*format\([^)]*\))?/;

/** The icon font comes from the laptop, not from a server that may be out of reach. */
function localFont(value: string): string {
  return TDESIGN_FONT.test(value) ? 'url(/preview/fonts/t.woff) format("woff")' : value;
}

/** Compiles the sheets of one project; parsed files are kept for the many that import the same one. */
export class StyleCompiler {
  private readonly places: Places;
  private readonly parsed = new Map<string, Root>();
  private readonly icons: ReadonlyMap<string, string>;

  constructor(places: Places) {
    this.places = places;
    this.icons = iconNumbers(places.modules);
  }

  private parse(file: string, askedBy: string): Root {
    const known = this.parsed.get(file);
    if (known) return known;
    const text = readText(file, askedBy);
    try {
      const root = postcss.parse(text, { from: file });
      this.parsed.set(file, root);
      return root;
    } catch (error) {
      const line = error instanceof Error && 'line' in error ? Number(error.line) : 0;
      throw new CompileFailure(file, error instanceof Error ? error.message : String(error), line);
    }
  }

  private locate(from: string, rule: AtRule): string {
    const name = rule.params
      .trim()
      .replace(/^url\(\s*|\s*\)$/g, '')
      .replace(/^["']|["']$/g, '');
    const dir = path.dirname(from);
    const found = name.startsWith('/')
      ? path.join(this.places.root, name)
      : firstExisting(path.resolve(dir, name), ...npmCandidates(this.places, dir, name));
    return found ?? path.resolve(dir, name);
  }

  /** The sheet with every `@import` replaced by what it imports, each file once. */
  private inline(file: string, askedBy: string, seen: Set<string>): Root {
    const root = this.parse(file, askedBy).clone();
    seen.add(file);
    root.walkAtRules('import', (rule) => {
      const target = this.locate(file, rule);
      if (seen.has(target)) rule.remove();
      else rule.replaceWith(this.inline(target, file, seen).nodes);
    });
    return root;
  }

  /** The CSS of one WXSS file at its place. @throws CompileFailure for a broken sheet or import */
  compile(file: string, place: SelectorPlace): string {
    const root = this.inline(file, '', new Set());
    renumberIcons(root, this.icons);
    root.walkDecls((decl) => {
      decl.value = convertLengths(decl.prop === 'src' ? localFont(decl.value) : decl.value);
    });
    root.walkRules((rule) => {
      const parent = rule.parent;
      if (parent?.type === 'atrule' && /keyframes$/.test((parent as AtRule).name)) return;
      rule.selectors = rule.selectors.map((selector) => rewriteSelector(selector, place));
    });
    root.walkComments((comment) => {
      comment.remove();
    });
    return root.toString();
  }
}
