/**
 * Libraries that are rarely needed become files of their own beside the function, loaded when first used: what is in
 * the bundle itself has to be parsed at every cold start.
 */
import { build } from 'esbuild';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Library → functions that may use it. The SDK asks for two of them at load and hardly ever uses them. */
const later = (functions) => ({
  docx: ['office'],
  exceljs: ['office', 'town'],
  papaparse: ['office', 'town'],
  pdfkit: ['town', 'office'],
  'pinyin-pro': ['town'],
  qrcode: ['town', 'office'],
  'form-data': functions,
  xml2js: functions,
});

/** What is read as a file when it is needed, and lies beside the function. */
const FILES = {
  'fonts/NotoSansHans-Regular.otf': ['town', 'office'],
  'fonts/NotoSansHans-Bold.otf': ['town', 'office'],
};
const FONTS = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '..');

/** Stands in for a library until something of it is called, made or read. */
const STAND_IN = (name) => (typeof require(name) === 'function' ? callable(name) : readable(name));

const LOAD = (name) => `
let real;
const load = () => (real ??= require('./${name}.js'));`;

/** A library that is an object: each name that can be imported from it reads the real one. */
const readable = (name) => `${LOAD(name)}
module.exports = { ${Object.keys(require(name))
  .map((key) => `get ${key}() { return load().${key}; }`)
  .join(', ')} };`;

/** A library that is a function or a class. */
const callable = (name) => `${LOAD(name)}
module.exports = new Proxy(function () {}, {
  get: (_, key) => (key === '__esModule' ? undefined : load()[key]),
  construct: (_, values) => new (load())(...values),
  apply: (_, self, values) => load().apply(self, values),
});`;

/** Keeps these libraries out of the bundles and writes each beside the functions that use it. */
export const loadedLater = (target, functions) => ({
  name: 'loaded-later',
  setup(own) {
    const libraries = later(functions);
    const names = Object.keys(libraries).join('|');
    own.onResolve({ filter: new RegExp(`^(${names})$`) }, ({ path: name }) => ({
      path: name,
      namespace: 'later',
      // Without this a function that uses nothing of it would still carry its stand-in.
      sideEffects: false,
    }));
    own.onResolve({ filter: new RegExp(`^\\./(${names})\\.js$`), namespace: 'later' }, ({ path: name }) => ({
      path: name,
      external: true,
    }));
    own.onLoad({ filter: /.*/, namespace: 'later' }, ({ path: name }) => ({
      contents: STAND_IN(name),
      resolveDir: '.',
    }));
    own.onEnd(async () => {
      for (const [library, names] of Object.entries(libraries)) {
        for (const name of names) await bundle(library, path.join(target, name, `${library}.js`));
      }
      for (const [file, names] of Object.entries(FILES)) {
        for (const name of names) await cp(path.join(FONTS, file), path.join(target, name, file));
      }
    });
  },
});

function bundle(library, outfile) {
  return build({
    stdin: { contents: `module.exports = require('${library}');`, resolveDir: '.' },
    outfile,
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'warning',
  });
}
