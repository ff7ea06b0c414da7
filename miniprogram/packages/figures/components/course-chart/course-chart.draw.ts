/** Draws a course with the chart library on the component's canvas. */
import { init } from 'echarts';
import { w } from '../../words/figures';

export interface Point {
  readonly name: string;
  readonly arrived: number;
  readonly closed: number;
}

interface Found {
  readonly node?: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

/** Legible on white and on the dark card alike. */
const ARRIVED = '#C77711';
const CLOSED = '#159A8C';
const INK = '#8A93A3';

/** Puts the points on `#course`; returns what takes the drawing away, nothing where there is no canvas to draw on. */
export async function draw(
  component: WechatMiniprogram.Component.TrivialInstance,
  points: readonly Point[],
): Promise<(() => void) | undefined> {
  const { node, width, height } = await canvasIn(component);
  if (!node || width === 0) return undefined;
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
    yAxis: { type: 'value', minInterval: 1, ...axis, splitLine: { lineStyle: { color: INK, opacity: 0.25 } } },
    series: [
      line(w.arrived, ARRIVED, points.map(({ arrived }) => arrived), true),
      line(w.closed, CLOSED, points.map(({ closed }) => closed), false),
    ],
  });
  return () => chart.dispose();
}

function canvasIn(component: WechatMiniprogram.Component.TrivialInstance): Promise<Found> {
  return new Promise((resolve) => {
    component
      .createSelectorQuery()
      .select('#course')
      .fields({ node: true, size: true })
      .exec(([found]: [Found | null]) => resolve(found ?? { width: 0, height: 0 }));
  });
}
