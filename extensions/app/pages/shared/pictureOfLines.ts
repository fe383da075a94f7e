import type { Day } from '@partner-tier-points/points';

/** Lines over days as SVG: HubSpot's charts have neither dashed lines nor marks. */
export interface LinesPicture {
  lines: readonly {
    name: string;
    points: readonly { day: Day; value: number }[];
    thresholds: readonly { at: number; label: string }[];
  }[];
  /** Up to this day a line is solid, after it dashed. */
  today: Day;
  marks: readonly { day: Day; label: string }[];
}

const [width, height] = [440, 196];
const [left, right, top, bottom] = [8, 432, 34, 172];
/** Each is told from white, and as text too: 4.5 to 1 at least. */
const colors = ['#00738a', '#a8480d'];
const ink = '#33475b';
/** Of a text of 14 px: on a phone the picture, and with it the text, is a quarter smaller. */
const lineHeight = 14;

/** The picture as a `data:` URI for HubSpot's `Image`. */
export function pictureOfLines({ lines, today, marks }: LinesPicture): string {
  const days = lines.flatMap(({ points }) => points.map(({ day }) => Date.parse(day)));
  const values = lines.flatMap(({ points, thresholds }) => [
    ...points.map(({ value }) => value),
    ...thresholds.map(({ at }) => at),
  ]);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const highest = Math.max(1, ...values);
  const x = (day: Day) =>
    Math.round(left + ((right - left) * (Date.parse(day) - first)) / Math.max(1, last - first));
  const y = (value: number) => Math.round(bottom - ((bottom - top) * value) / highest);
  const text = (at: number, row: number, words: string, color: string, anchor = 'start') =>
    // The white edge keeps words legible where a line crosses them.
    `<text x="${at}" y="${row}" stroke="#fff" stroke-width="3" paint-order="stroke" ` +
    `fill="${color}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
  const upright = (day: Day, label: string) =>
    `<path d="M${x(day)} ${top - 4}V${bottom}" stroke="${ink}" stroke-dasharray="1 3"/>` +
    // Today's label is above the lines, as the next evaluation can be close.
    text(Math.min(x(day), right - 40), day === today ? top - 8 : height - 8, label, ink, 'middle');
  const drawn = lines.flatMap(({ name, points, thresholds }, at) => {
    const color = colors[at] ?? ink;
    const path = (part: typeof points, more: string) =>
      part.length < 2
        ? ''
        : `<path d="M${part.map(({ day, value }) => `${x(day)} ${y(value)}`).join('L')}" ` +
          `fill="none" stroke="${color}" stroke-width="2.5"${more}/>`;
    return [
      ...thresholds.map(
        ({ at: threshold }) =>
          `<path d="M${left} ${y(threshold)}H${right}" stroke="${color}" stroke-opacity=".6"/>`,
      ),
      path(
        points.filter(({ day }) => day <= today),
        '',
      ),
      path(
        points.filter(({ day }) => day >= today),
        ' stroke-dasharray="5 4"',
      ),
      ...thresholds
        // Of those that are too close to each other only the highest is named.
        .filter(
          ({ at: one }) =>
            !thresholds.some(({ at: other }) => other > one && y(other) > y(one) - lineHeight),
        )
        .map(({ at: threshold, label }) =>
          // Thresholds of the two can be close to each other.
          text(at ? left : right, y(threshold) - 3, label, color, at ? 'start' : 'end'),
        ),
      text(left + at * 130, 12, `— ${name}`, color),
    ];
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    // An image has none of the page's fonts.
    `viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="${lineHeight}">` +
    `<path d="M${left} ${bottom}H${right}" stroke="#cbd6e2"/>` +
    marks.map(({ day, label }) => upright(day, label)).join('') +
    drawn.join('') +
    '</svg>';
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
