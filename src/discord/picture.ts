import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { FONT_FAMILY } from '../replies/timelineSvg.ts';

const fontFiles = [
  import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
].map((url) => fileURLToPath(url));

/** SVG → PNG, drawn off the main thread, with no font but those that come with the program. */
export async function pngOf(svg: string): Promise<Buffer> {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT_FAMILY };
  const image = await renderAsync(svg, { font });
  return image.asPng();
}
