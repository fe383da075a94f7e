/** HubSpot's sizes have a short and a long name each. */
const shortNames: Record<string, Size> = {
  flush: 'flush',
  'extra-small': 'xs',
  xs: 'xs',
  small: 'sm',
  sm: 'sm',
  medium: 'md',
  md: 'md',
  default: 'md',
  large: 'lg',
  lg: 'lg',
  'extra-large': 'xl',
  xl: 'xl',
};

export type Size = 'flush' | 'xs' | 'sm' | 'md' | 'lg' | 'xl';

/** The short name of a size; an unknown or absent one is the fallback. */
export function sizeOf(name: string | undefined, fallback: Size): Size {
  return (name === undefined ? undefined : shortNames[name]) ?? fallback;
}

const pixels: Record<Size, number> = { flush: 0, xs: 4, sm: 8, md: 16, lg: 24, xl: 32 };

/** The space of a size, in pixels. */
export function spaceOf(name: string | undefined, fallback: Size = 'flush'): number {
  return pixels[sizeOf(name, fallback)];
}
