/** A camera that has just taken a picture: what a phone's next 拍照片 gives. */
import type { Phone } from './street.ts';

/** A picture as a phone's camera would give it. */
export async function takePhoto({ page }: Phone): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 480);
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.fillStyle = '#334';
      pen.fillRect(0, 0, 640, 480);
    }
    const picture = await canvas.convertToBlob({ type: 'image/jpeg' });
    const { __preview: preview } = window as unknown as { __preview: { nextMedia(files: Blob[]): void } };
    preview.nextMedia([picture]);
  });
}
