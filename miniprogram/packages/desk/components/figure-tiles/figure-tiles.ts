/** Figures as tiles, each a way to what it counts; and below, after a tap, how each is counted. */
import { w } from '../../words/figures';

export interface Tile<Figure extends string = string> {
  readonly figure: Figure;
  readonly name: string;
  readonly value: string;
  /** How many of how many. */
  readonly note: string;
  readonly means: string;
}

Component({
  properties: { tiles: { type: Array, value: [] as Tile[] } },
  data: { w, explained: false },
  methods: {
    onTileTap(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { figure: event.currentTarget.dataset['figure'] });
    },
    onHowTap() {
      this.setData({ explained: !this.data.explained });
    },
  },
});
