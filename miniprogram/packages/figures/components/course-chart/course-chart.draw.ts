/** Draws a course with the chart library on the component's canvas. */
import { init, setPlatformAPI } from 'echarts';
import { w } from '../../words/figures';

export interface Point {
  readonly name: string;
  readonly arrived: number;
  readonly closed: number;
}

/** `#course` as the platform gives it, with its size on the screen. */
interface Canvas {
  readonly node: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

/** Legible on white and on the dark card alike. */
const ARRIVED = '#C77711';
const CLOSED = '#159A8C';
const INK = '#8A93A3';

/** Draws the points; returns what takes the drawing away. */
export function draw({ node, width, height }: Canvas, points: readonly Point[]): () => void {
  onPlatform(node);
  const chart = init(node, null, { width, height, devicePixelRatio: wx.getWindowInfo().pixelRatio });
  const axis = { axisLabel: { color: INK, fontSize: 12 }, axisLine: { lineStyle: { color: INK } } };
  const line = (name: string, color: string, values: readonly number[], dashed: boolean) => ({
    type: 'line' as const,
    name,
    data: [...values],
    color,
    symbol: 'circle',
    symbolSize: 6,
    lineStyle: { width: 2, color, type: dashed ? ('dashed' as const) : ('solid' as const) },
  });
  chart.setOption({
    animation: false,
    grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: points.map(({ name }) => name), ...axis },
    yAxis: {
      type: 'value',
      minInterval: 1,
      ...axis,
      splitLine: { lineStyle: { color: INK, opacity: 0.25 } },
    },
    series: [
      line(
        w.arrived,
        ARRIVED,
        points.map(({ arrived }) => arrived),
        true,
      ),
      line(
        w.closed,
        CLOSED,
        points.map(({ closed }) => closed),
        false,
      ),
    ],
  });
  return () => chart.dispose();
}

/**
 * The platform's canvas has neither a document that makes others nor listeners; the library measures words on it and wants to
 * listen to it.
 */
function onPlatform(canvas: HTMLCanvasElement): void {
  setPlatformAPI({ createCanvas: () => canvas });
  const silent = { addEventListener: () => undefined, removeEventListener: () => undefined };
  if (!('addEventListener' in canvas)) Object.assign(canvas, silent);
}

/** The component's canvas; `undefined` where there is none to draw on. */
export function canvasIn(
  component: WechatMiniprogram.Component.TrivialInstance,
): Promise<Canvas | undefined> {
  return new Promise((resolve) => {
    component
      .createSelectorQuery()
      .select('#course')
      .fields({ node: true, size: true })
      .exec(([found]: [Partial<Canvas> | null]) =>
        resolve(found?.node && found.width ? (found as Canvas) : undefined),
      );
  });
}
