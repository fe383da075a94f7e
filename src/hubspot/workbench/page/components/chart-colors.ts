import type { ChartColor } from '@hubspot/ui-extensions';

/** HubSpot names its chart colours; these are near them, and dark enough to see on white. */
export const chartColors: Record<ChartColor, string> = {
  orange: '#f2702f',
  aqua: '#2ab5c9',
  purple: '#8b7bd8',
  yellow: '#e0a800',
  pink: '#e0609c',
  blue: '#3d7fd9',
  green: '#3fa97a',
  darkOrange: '#b8470f',
  darkAqua: '#0b7285',
  darkPurple: '#5a4aa8',
  darkYellow: '#8f6b00',
  darkPink: '#a32e68',
  darkBlue: '#1f4f99',
  darkGreen: '#1f6b48',
};

/** The order in which series get a colour when nobody chooses. */
const order = Object.keys(chartColors) as ChartColor[];

/**
 * A colour for each series.
 *
 * @param chosen colours by a series' name.
 * @param first colours to use before the others, in this order.
 */
export function assignColors(
  names: readonly string[],
  chosen: Readonly<Record<string, ChartColor>> = {},
  first: readonly ChartColor[] = [],
): Map<string, string> {
  const taken = new Set(names.map((name) => chosen[name]).filter((color) => color !== undefined));
  const free = [...first, ...order.filter((color) => !first.includes(color) && !taken.has(color))];
  let next = 0;
  return new Map(
    names.map((name) => {
      const color = chosen[name] ?? free[next++ % free.length] ?? 'orange';
      return [name, chartColors[color]];
    }),
  );
}
