/**
 * A value against labelled threshold lines, as SVG. Drawn here because HubSpot's charts have no
 * such lines.
 */
export interface BulletChart {
  value: number;
  valueLabel: string;
  /** In any order; each gets a line and its label. */
  thresholds: readonly { at: number; label: string; reached: boolean; goal?: boolean }[];
}

const width = 720;
const margin = 8;
const barHeight = 22;
const labelHeight = 18;
const fontSize = 13;
/** Width of a character of 13 px in a plain sans-serif face, generously: labels must not touch. */
const characterWidth = 7.2;
const colors = {
  track: '#eaf0f6',
  bar: '#0091ae',
  line: '#33475b',
  reached: '#00855c',
  text: '#33475b',
};

const labelGap = 5;

interface Label {
  x: number;
  label: string;
  reached: boolean;
  goal: boolean;
}

/** The chart as a `data:` URI for HubSpot's `Image`, with the height that it needs in pixels. */
export function bulletChart(chart: BulletChart): { src: string; width: number; height: number } {
  const { svg, height } = bulletChartSvg(chart);
  return { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, width, height };
}

/** The drawing itself. The scale is linear from zero to beyond the value and every threshold. */
export function bulletChartSvg({ value, valueLabel, thresholds }: BulletChart): {
  svg: string;
  height: number;
} {
  const scale = scaleFor(value, thresholds);
  const labels = placeLabels(
    thresholds.map(({ at, label, reached, goal = false }) => ({
      x: scale(at),
      label,
      reached,
      goal,
    })),
  );
  const rows = Math.max(0, ...labels.map(({ row }) => row + 1));
  const barTop = rows * labelHeight + margin;
  const height = barTop + barHeight + labelHeight + margin;
  const barWidth = Math.max(scale(value) - margin, value > 0 ? 2 : 0);
  const lines = labels.map(({ x, row, label, reached, goal }) => {
    const color = reached ? colors.reached : colors.line;
    const top = row * labelHeight + margin;
    return (
      `<line x1="${px(x)}" x2="${px(x)}" y1="${px(top)}" y2="${px(barTop + barHeight + 4)}" ` +
      `stroke="${color}" stroke-width="${goal ? 4 : 2}"${reached ? '' : ' stroke-dasharray="4 3"'}/>` +
      `<text x="${px(x + labelGap)}" y="${px(top + fontSize - 2)}" fill="${color}"${goal ? ' font-weight="bold"' : ''}>${escapeXml(label)}</text>`
    );
  });
  const valueLeft = Math.min(margin + barWidth, width - margin - widthOf(valueLabel));
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="Lexend Deca, Helvetica, Arial, sans-serif" ` +
    `font-size="${fontSize}">` +
    `<rect x="${margin}" y="${px(barTop)}" width="${width - 2 * margin}" height="${barHeight}" ` +
    `rx="3" fill="${colors.track}"/>` +
    `<rect x="${margin}" y="${px(barTop + 4)}" width="${px(barWidth)}" height="${barHeight - 8}" ` +
    `rx="2" fill="${colors.bar}"/>` +
    lines.join('') +
    `<text x="${px(Math.max(valueLeft, margin))}" y="${px(barTop + barHeight + fontSize + 4)}" ` +
    `fill="${colors.text}" font-weight="bold">${escapeXml(valueLabel)}</text></svg>`;
  return { svg, height };
}

/** From a value to pixels: linear, and so that every label has room to the right of its line. */
function scaleFor(value: number, thresholds: BulletChart['thresholds']): (at: number) => number {
  const room = width - 2 * margin;
  const perUnit = Math.min(
    room / Math.max(value, 1),
    ...thresholds
      .filter(({ at }) => at > 0)
      .map(({ at, label }) => (room - labelGap - widthOf(label)) / at),
  );
  return (at) => margin + at * perUnit;
}

/**
 * Labels are placed right of their line. Thresholds can be close together, so a label goes to the
 * lowest row in which it touches no other. The rightmost is placed first: then the line of a label
 * in a higher row passes the labels below it on their left.
 */
function placeLabels(wanted: readonly Label[]): (Label & { row: number })[] {
  const leftEdges: number[] = [];
  const placed = [...wanted]
    .sort((one, other) => other.x - one.x)
    .map((label) => {
      const right = label.x + labelGap + widthOf(label.label);
      const free = leftEdges.findIndex((edge) => right < edge - labelGap);
      const row = free < 0 ? leftEdges.length : free;
      leftEdges[row] = label.x;
      return { ...label, row };
    });
  // Row 0 was filled first and is next to the bar, so it is drawn last.
  return placed.map((label) => ({ ...label, row: leftEdges.length - 1 - label.row }));
}

function widthOf(label: string): number {
  return label.length * characterWidth;
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
