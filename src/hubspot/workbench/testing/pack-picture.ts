import { crc32, deflateSync } from 'node:zlib';
import type { PNG } from 'pngjs';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const paletteColors = 256;

/**
 * A picture as a PNG with a palette, which takes a quarter of the room. Where it has more than 256
 * colours, the ones that are nearly alike become one: less than an eye sees.
 */
export function packPicture({
  width,
  height,
  data,
}: Pick<PNG, 'width' | 'height' | 'data'>): Buffer {
  for (let step = 1; ; step *= 2) {
    const palette = new Map<number, number>();
    // Each row begins with the number of its filter: none.
    const rows = Buffer.alloc(height * (width + 1));
    for (let pixel = 0; pixel < width * height && palette.size <= paletteColors; pixel += 1) {
      const color = [0, 1, 2].reduce((sum, at) => {
        const value = Math.min(255, Math.round((data[4 * pixel + at] ?? 0) / step) * step);
        return sum * 256 + value;
      }, 0);
      const index = palette.get(color) ?? palette.size;
      palette.set(color, index);
      rows[pixel + Math.floor(pixel / width) + 1] = index;
    }
    if (palette.size > paletteColors) continue;
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    // Eight bits for each pixel, which are an index into the palette.
    header.set([8, 3], 8);
    const colors = [...palette.keys()].flatMap((it) => [it >> 16, (it >> 8) & 255, it & 255]);
    return Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(colors)),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
