/** Sound as a WAV file: 16 bits, one channel. */

const HEADER = 44;

/** The samples, each from −1 to 1, as a file. */
export function wavOf(samples: Float32Array, sampleRate: number): Blob {
  const view = new DataView(new ArrayBuffer(HEADER + samples.length * 2));
  const word = (offset: number, text: string): void =>
    [...text].forEach((letter, index) => view.setUint8(offset + index, letter.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, HEADER - 8 + samples.length * 2, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, index) =>
    view.setInt16(HEADER + index * 2, Math.max(-1, Math.min(1, sample)) * 0x7fff, true),
  );
  return new Blob([view.buffer], { type: 'audio/wav' });
}
