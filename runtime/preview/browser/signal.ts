/** A list of listeners, as `wx.onX` and `wx.offX` keep them. */
export class Signal<T> {
  private listeners: ((value: T) => void)[] = [];

  on = (listener: (value: T) => void): void => {
    this.listeners.push(listener);
  };

  /** Without a listener all go. */
  off = (listener?: (value: T) => void): void => {
    this.listeners = listener ? this.listeners.filter((one) => one !== listener) : [];
  };

  emit(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }
}
