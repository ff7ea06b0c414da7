/** `npm run preview`: any native mini-program project in the browser. */
import { runPreview } from '../preview/main.ts';

await runPreview(process.argv.slice(2));
