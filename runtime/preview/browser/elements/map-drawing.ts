/** Draws what a page puts on a map as SVG in Web Mercator, without any server. */

export interface MapPoint {
  latitude: number;
  longitude: number;
}

interface Marker extends MapPoint {
  id?: number;
  title?: string;
  label?: { content?: string };
  callout?: { content?: string };
}

interface Area {
  points: MapPoint[];
  strokeColor?: string;
  fillColor?: string;
  strokeWidth?: number;
  color?: string;
  width?: number;
  dottedLine?: boolean;
}

interface Circle extends MapPoint {
  radius: number;
  color?: string;
  fillColor?: string;
}

export interface MapContent {
  center: MapPoint;
  scale: number;
  width: number;
  height: number;
  markers: Marker[];
  polygons: Area[];
  polyline: Area[];
  circles: Circle[];
  include: MapPoint[];
  self: MapPoint | null;
}

const SVG = 'http://www.w3.org/2000/svg';

function node(
  tag: string,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

const mercator = ({ latitude, longitude }: MapPoint): [number, number] => {
  const sin = Math.sin((latitude * Math.PI) / 180);
  return [(longitude + 180) / 360, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
};

/** WeChat's colours put alpha last as the web does; a missing one gets a default. */
const paint = (color: string | undefined, otherwise: string): string => color || otherwise;

/** The drawing, its words, and how a place on it translates back. */
export function drawMap(content: MapContent): {
  svg: SVGSVGElement;
  words: string;
  toPoint: (x: number, y: number) => MapPoint;
} {
  const { width, height } = content;
  let [cx, cy] = mercator(content.center);
  let size = 256 * 2 ** content.scale;
  const included = content.include.map(mercator);
  if (included.length > 1) {
    const xs = included.map(([x]) => x);
    const ys = included.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
    size = Math.min(
      size,
      (width * 0.8) / Math.max(right - left, 1e-9),
      (height * 0.8) / Math.max(bottom - top, 1e-9),
    );
  }
  const place = (point: MapPoint): [number, number] => {
    const [x, y] = mercator(point);
    return [width / 2 + (x - cx) * size, height / 2 + (y - cy) * size];
  };
  const path = (points: MapPoint[], closed: boolean): string =>
    `M${points
      .map((point) =>
        place(point)
          .map((n) => n.toFixed(1))
          .join(' '),
      )
      .join('L')}${closed ? 'Z' : ''}`;
  const pixelsPerMetre = size / (40_075_016 * Math.cos((content.center.latitude * Math.PI) / 180));

  const grid = node(
    'pattern',
    { id: 'wx-map-grid', width: 40, height: 40, patternUnits: 'userSpaceOnUse' },
    node('path', { d: 'M40 0H0V40', fill: 'none', stroke: '#dfe5e8' }),
  );
  const svg = node(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}` },
    node('defs', {}, grid),
    node('rect', { width, height, fill: 'url(#wx-map-grid)' }),
  ) as SVGSVGElement;
  for (const area of content.polygons) {
    svg.append(
      node('path', {
        d: path(area.points, true),
        fill: paint(area.fillColor, '#0f766e22'),
        stroke: paint(area.strokeColor, '#0f766e'),
        'stroke-width': area.strokeWidth ?? 2,
      }),
    );
  }
  for (const circle of content.circles) {
    const [x, y] = place(circle);
    svg.append(
      node('circle', {
        cx: x,
        cy: y,
        r: circle.radius * pixelsPerMetre,
        fill: paint(circle.fillColor, '#0f766e22'),
        stroke: paint(circle.color, '#0f766e'),
      }),
    );
  }
  for (const line of content.polyline) {
    svg.append(
      node('path', {
        d: path(line.points, false),
        fill: 'none',
        stroke: paint(line.color, '#0f766e'),
        'stroke-width': line.width ?? 3,
        'stroke-dasharray': line.dottedLine ? '6 6' : 'none',
      }),
    );
  }
  content.markers.forEach((marker, index) => {
    const [x, y] = place(marker);
    const title = marker.callout?.content ?? marker.label?.content ?? marker.title ?? '';
    svg.append(
      node(
        'g',
        { 'data-marker': marker.id ?? index, transform: `translate(${x} ${y})`, style: 'cursor:pointer' },
        node('path', {
          d: 'M0 0C-4 -9 -11 -13 -11 -21A11 11 0 0 1 11 -21C11 -13 4 -9 0 0Z',
          fill: '#c9353f',
          stroke: '#fff',
        }),
        node('circle', { cy: -21, r: 4, fill: '#fff' }),
        node('text', { y: 14, 'text-anchor': 'middle', 'font-size': 12, fill: '#1f2933' }, title),
      ),
    );
  });
  if (content.self) {
    const [x, y] = place(content.self);
    svg.append(node('circle', { cx: x, cy: y, r: 7, fill: '#2563eb', stroke: '#fff', 'stroke-width': 3 }));
  }
  const names = content.markers
    .map((one) => one.callout?.content ?? one.label?.content ?? one.title)
    .filter(Boolean);
  const words = `地图，${content.markers.length} 个标记${names.length > 0 ? `：${names.join('、')}` : ''}，${content.polygons.length} 个范围`;
  const toPoint = (x: number, y: number): MapPoint => {
    const mx = cx + (x - width / 2) / size;
    const my = cy + (y - height / 2) / size;
    return {
      longitude: mx * 360 - 180,
      latitude: (Math.atan(Math.sinh(Math.PI * (1 - 2 * my))) * 180) / Math.PI,
    };
  };
  return { svg, words, toPoint };
}
