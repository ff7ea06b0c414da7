/** The picture that a phone's camera gives next. */

/** A picture as a phone's camera takes it, before the mini-program makes it smaller: 12 million pixels of a lane. */
const CAMERA = { width: 4_000, height: 3_000 };

/** Runs in the browser: a noisy picture, so that it weighs what a real one does. */
export const TAKE_PICTURE = `(async () => {
  const canvas = new OffscreenCanvas(${CAMERA.width}, ${CAMERA.height});
  const pen = canvas.getContext('2d');
  for (let n = 0; n < 3000; n += 1) {
    pen.fillStyle = 'hsl(' + ((n * 47) % 360) + ' 40% ' + (20 + (n % 60)) + '%)';
    pen.fillRect((n * 733) % canvas.width, (n * 421) % canvas.height, 40 + (n % 160), 40 + (n % 90));
  }
  window.__preview.nextMedia([await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })]);
})()`;
