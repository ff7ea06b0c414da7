/**
 * Makes packages/figures/miniprogram_npm/echarts: of the library the two kinds of chart that are drawn, with what they need. It lies in
 * the subpackage of the figures, so that nobody else loads it.
 */
import { build } from 'esbuild';
import path from 'node:path';

const TARGET = 'miniprogram/packages/figures/miniprogram_npm';

const PARTS = `
import { init, setPlatformAPI, use } from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
use([BarChart, LineChart, GridComponent, CanvasRenderer]);
export { init, setPlatformAPI };
`;

export async function buildCharts() {
  await build({
    stdin: { contents: PARTS, resolveDir: '.' },
    outfile: path.join(TARGET, 'echarts/index.js'),
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2018',
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
