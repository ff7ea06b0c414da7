/**
 * Libraries that are rarely needed become files of their own beside the function, loaded when first used: what is in
 * the bundle itself has to be parsed at every cold start.
 */
import { build } from 'esbuild';
import path from 'node:path';

/** Library → functions that may use it. The SDK asks for two of them at load and hardly ever uses them. */
const later = (functions) => ({ exceljs: ['office'], 'form-data': functions, xml2js: functions });

/** Stands in for a library until something of it is called, made or read. */
const STAND_IN = (name) => `
let real;
const load = () => (real ??= require('./${name}.js'));
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
