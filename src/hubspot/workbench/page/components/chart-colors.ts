import type { ChartColor } from '@hubspot/ui-extensions';
import { ownValue } from 'hubspot-crm';

/** HubSpot names its chart colours; these are of its palette, each with 3:1 or more on white. */
export const chartColors: Record<ChartColor, string> = {
  orange: '#ff4800',
  aqua: '#009b9c',
  purple: '#9778ec',
  yellow: '#b67e0e',
  pink: '#fb31a7',
  blue: '#078cfd',
  green: '#119d49',
  darkOrange: '#9f2800',
  darkAqua: '#006162',
  darkPurple: '#6431da',
  darkYellow: '#784b05',
  darkPink: '#a5016a',
  darkBlue: '#0050c7',
  darkGreen: '#006831',
};

/** The order in which series get a colour when nobody chooses. */
const order = Object.keys(chartColors) as ChartColor[];

/** A value of HubSpot's colour names; null for any other. */
const named = (color: string | undefined): string | null =>
  (color !== undefined && ownValue(chartColors, color)) || null;

/**
 * A colour for each series. What is no colour of HubSpot's is as if nobody had chosen.
 *
 * @param chosen colours by a series' name.
 * @param first colours to use before the others, in this order.
 */
export function assignColors(
  names: readonly string[],
  chosen: Readonly<Record<string, ChartColor>> = {},
  first: readonly ChartColor[] = [],
): Map<string, string> {
  const wanted = first.filter((color) => named(color) !== null);
  const taken = new Set(names.map((name) => ownValue(chosen, name)));
  const free = [...wanted, ...order.filter((color) => !first.includes(color) && !taken.has(color))];
  let next = 0;
  return new Map(
    names.map((name) => {
      const color = named(ownValue(chosen, name)) ?? named(free[next++ % free.length]);
      return [name, color ?? chartColors.orange];
    }),
  );
}
