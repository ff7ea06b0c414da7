/** `map`: no tiles, but the markers, lines and areas a page gives, to scale, with the same in words. */
import type { ElementSpec } from './define.ts';
import { drawMap, type MapContent, type MapPoint } from './map-drawing.ts';

export const map: ElementSpec = {
  tag: 'map',
  props: {
    latitude: 0,
    longitude: 0,
    scale: 16,
    minScale: 3,
    maxScale: 20,
    markers: null,
    polygons: null,
    polyline: null,
    circles: null,
    includePoints: null,
    showLocation: false,
    enableZoom: true,
    enableScroll: true,
    enableRotate: false,
    showCompass: false,
    showScale: false,
    enableSatellite: false,
    enableTraffic: false,
    enablePoi: true,
    enableBuilding: true,
    setting: null,
    layerStyle: 1,
    subkey: '',
    rotate: 0,
    skew: 0,
    controls: null,
  },
  make: (host) => {
    const draw = (): void => {
      const { clientWidth: width, clientHeight: height } = host.element;
      if (width === 0 || height === 0) return;
      const center: MapPoint = { latitude: host.number('latitude'), longitude: host.number('longitude') };
      const content: MapContent = {
        center,
        scale: host.number('scale', 16),
        width,
        height,
        markers: host.get('markers') ?? [],
        polygons: host.get('polygons') ?? [],
        polyline: host.get('polyline') ?? [],
        circles: host.get('circles') ?? [],
        include: host.get('includePoints') ?? [],
        self: host.flag('showLocation') ? center : null,
      };
      const { svg, words, toPoint } = drawMap(content);
      svg.setAttribute('aria-hidden', 'true');
      host.element.setAttribute('role', 'img');
      if (!host.element.hasAttribute('aria-label')) host.element.setAttribute('aria-description', words);
      svg.addEventListener('click', (event) => {
        const marker = (event.target as Element).closest('[data-marker]');
        if (marker) {
          const markerId = Number(marker.getAttribute('data-marker'));
          host.emit('markertap', { markerId });
          return;
        }
        const box = host.element.getBoundingClientRect();
        host.emit('tap', toPoint(event.clientX - box.left, event.clientY - box.top));
      });
      host.element.querySelector(':scope > svg')?.remove();
      host.element.prepend(svg);
    };
    const observer = new ResizeObserver(draw);
    return {
      render: draw,
      attached: () => observer.observe(host.element),
      detached: () => observer.disconnect(),
    };
  },
};
