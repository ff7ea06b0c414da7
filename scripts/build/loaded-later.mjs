/**
 * Large libraries that only one procedure needs become a file of their own beside the function, loaded when first
 * used: what is in the bundle itself has to be parsed at every cold start.
 */
import { build } from 'esbuild';
import path from 'node:path';

const LATER = { exceljs: ['office'] };

/** Keeps these libraries out of the bundles and writes each beside the functions that use it. */
export const loadedLater = (target) => ({
  name: 'loaded-later',
  setup(own) {
    const filter = new RegExp(`^(${Object.keys(LATER).join('|')})$`);
    own.onResolve({ filter }, ({ path: name }) => ({ path: `./${name}.js`, external: true }));
    own.onEnd(async () => {
      for (const [library, functions] of Object.entries(LATER)) {
        for (const name of functions) await bundle(library, path.join(target, name, `${library}.js`));
      }
    });
  },
});

function bundle(library, outfile) {
  const stdin = { contents: `module.exports = require('${library}');`, resolveDir: '.' };
  return build({ stdin, outfile, bundle: true, minify: true, charset: 'utf8', platform: 'node', target: 'node18', format: 'cjs', logLevel: 'warning' });
}
