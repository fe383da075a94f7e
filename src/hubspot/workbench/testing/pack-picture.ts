import { crc32, deflateSync } from 'node:zlib';
import type { PNG } from 'pngjs';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const paletteColors = 256;

/**
 * A picture as a PNG with a palette, which takes a quarter of the room. Where it has more than 256
 * colours, the rare ones become one that is nearly alike: areas keep theirs, and edges of letters
 * change by less than an eye sees.
 */
export function packPicture({
  width,
  height,
  data,
}: Pick<PNG, 'width' | 'height' | 'data'>): Buffer {
  const colors = Uint32Array.from({ length: width * height }, (_, pixel) =>
    data.readUIntBE(4 * pixel, 3),
  );
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const { palette, indexes } = paletteOf(
    [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color),
  );
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc(height * (width + 1));
  for (const [pixel, color] of colors.entries()) {
    rows[pixel + Math.floor(pixel / width) + 1] = indexes.get(color) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which are an index into the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Takes colours in their order, but for those that are nearly alike to one that is taken. */
function paletteOf(frequentFirst: readonly number[]) {
  for (let difference = 0; ; difference += 1) {
    const palette: number[] = [];
    const indexes = new Map<number, number>();
    for (const color of frequentFirst) {
      const alike = palette.findIndex((taken) => areAlike(taken, color, difference));
      if (alike < 0) palette.push(color);
      indexes.set(color, alike < 0 ? palette.length - 1 : alike);
      if (palette.length > paletteColors) break;
    }
    if (palette.length <= paletteColors) return { palette, indexes };
  }
}

function areAlike(one: number, other: number, difference: number): boolean {
  const others = channels(other);
  return channels(one).every((value, at) => Math.abs(value - (others[at] ?? 0)) <= difference);
}

const channels = (color: number) => [color >> 16, (color >> 8) & 255, color & 255];

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
