import type { Day } from '@partner-tier-points/points';

/** Lines over days as SVG: HubSpot's charts have neither dashed lines nor marks. */
export interface LinesPicture {
  lines: readonly {
    name: string;
    points: readonly LinePoint[];
    thresholds: readonly { at: number; label: string }[];
  }[];
  /** Up to this day a line is solid, after it dashed. */
  today: Day;
  marks: readonly { day: Day; label: string }[];
}

export interface LinePoint {
  day: Day;
  value: number;
  /** What expires up to the day, as a bar. */
  bar?: number;
  /** A dot, filled or hollow; none where it is left out. */
  filled?: boolean | undefined;
  /** Not to be read as a change since the point before: no line leads here from it. */
  apart?: boolean;
}

export const pictureHeight = 196;
const [top, bottom] = [34, 172];
/** Each is told from white, and as text too: 4.5 to 1 at least. */
const colors = ['#00738a', '#a8480d'];
const ink = '#33475b';
const lineHeight = 14;

/**
 * The picture as a `data:` URI for HubSpot's `Image`. It is as wide as its place: what lies across
 * is in per cent, so that words and strokes keep their size.
 */
export function pictureOfLines({ lines, today, marks }: LinesPicture): string {
  const points = lines.flatMap((line) => line.points);
  const days = points.map(({ day }) => Date.parse(day));
  const highest = Math.max(
    1,
    ...points.map(({ value }) => value),
    ...lines.flatMap(({ thresholds }) => thresholds.map(({ at }) => at)),
  );
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = (day: Day) =>
    Math.round(2 + (96 * (Date.parse(day) - first)) / Math.max(1, last - first));
  const y = (value: number) => Math.round(bottom - ((bottom - top) * value) / highest);
  const text = (at: number | string, row: number, words: string, color: string, anchor: string) =>
    // The white edge keeps words legible where a line crosses them.
    `<text x="${at}" y="${row}" stroke="#fff" stroke-width="3" paint-order="stroke" ` +
    `fill="${color}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
  const stroke = (from: [number, number], to: [number, number], color: string, more = '') =>
    `<line x1="${from[0]}%" y1="${from[1]}" x2="${to[0]}%" y2="${to[1]}" stroke="${color}"${more}/>`;
  const upright = ({ day, label }: { day: Day; label: string }) => {
    const at = x(day);
    // Today's label is above the lines, as the next evaluation can be close.
    const [row, anchor] = [
      day === today ? top - 8 : pictureHeight - 8,
      at > 85 ? 'end' : at < 15 ? 'start' : 'middle',
    ];
    return (
      stroke([at, top - 4], [at, bottom], ink, ' stroke-dasharray="1 3"') +
      text(`${at}%`, row, label, ink, anchor)
    );
  };
  const drawn = lines.flatMap(({ name, points: along, thresholds }, at) => {
    const color = colors[at] ?? ink;
    return [
      ...along.flatMap(({ day, bar = 0 }) =>
        bar > 0
          ? `<rect x="${x(day) - 1}%" width="2%" y="${y(bar)}" height="${bottom - y(bar)}" fill="#cbd6e2"/>`
          : [],
      ),
      ...thresholds.map(({ at: asked }) =>
        stroke([2, y(asked)], [98, y(asked)], color, ' stroke-opacity=".6"'),
      ),
      ...along.flatMap(({ day, value, apart }, index) => {
        const before = along[index - 1];
        return before && !apart
          ? stroke(
              [x(before.day), y(before.value)],
              [x(day), y(value)],
              color,
              ` stroke-width="2.5"${day > today ? ' stroke-dasharray="5 4"' : ''}`,
            )
          : [];
      }),
      ...along.flatMap(({ day, value, filled }) =>
        filled === undefined
          ? []
          : `<circle cx="${x(day)}%" cy="${y(value)}" r="4" stroke="${color}" fill="${filled ? color : '#fff'}"/>`,
      ),
      ...thresholds
        // Of those that are too close to each other only the highest is named.
        .filter(
          ({ at: one }) =>
            !thresholds.some(({ at: other }) => other > one && y(other) > y(one) - lineHeight),
        )
        .map(({ at: asked, label }) =>
          // Thresholds of the two can be close to each other.
          text(at ? '2%' : '98%', y(asked) - 3, label, color, at ? 'start' : 'end'),
        ),
      text(8 + at * 130, 12, `— ${name}`, color, 'start'),
    ];
  });
  const svg =
    // An image has none of the page's fonts.
    `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="${pictureHeight}" ` +
    `font-family="sans-serif" font-size="${lineHeight}">` +
    stroke([2, bottom], [98, bottom], '#cbd6e2') +
    marks.map(upright).join('') +
    drawn.join('') +
    '</svg>';
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
