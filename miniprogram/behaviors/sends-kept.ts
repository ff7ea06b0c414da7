/** For pickers of what is sent up: what is kept goes on once they are drawn, and is tried again when the network is back. */
import { onNetworkChange } from '../store/network';

interface Picker {
  /** Takes what a draft brought, and sends what of it is still to be sent. */
  begin(): void;
  /** Sends once more what did not get through. */
  again(): void;
}

const leave = new WeakMap<object, () => void>();

/** Whether a picker is still in its page: whoever left has it sent by others, or finds it again in the draft. */
export const isHere = (picker: object): boolean => leave.has(picker);

/** The behaviour; a component that has it brings `begin` and `again`. */
export function sendsKept(): string {
  return Behavior({
    lifetimes: {
      attached() {
        const picker = this as object as Picker;
        // Whoever holds the picker is still drawing: what it is told now would make it draw within its own drawing.
        wx.nextTick(() => picker.begin());
        leave.set(
          picker,
          onNetworkChange((online) => {
            if (online) picker.again();
          }),
        );
      },
      detached() {
        leave.get(this)?.();
        leave.delete(this);
      },
    },
  });
}
