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
  /** `line` says what becomes of figures that are not here yet; a tap on one that `fails` asks for them `again`. */
  properties: { tiles: { type: Array, value: [] as Tile[] }, line: String, fails: Boolean },
  data: { w, explained: false },
  methods: {
    onTileTap(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { figure: event.currentTarget.dataset['figure'] });
    },
    onAgainTap() {
      this.triggerEvent('again');
    },
    onHowTap() {
      this.setData({ explained: !this.data.explained });
    },
  },
});
