import type { IconNames, IconProps } from '@hubspot/ui-extensions';
import { CircleHelp } from 'lucide-react';
import { iconShapes } from './icon-shapes.ts';
import { sizeOf } from './sizes.ts';

const diameters = { flush: 14, xs: 12, sm: 14, md: 20, lg: 32, xl: 32 };

export function Icon({ name, color = 'inherit', size, screenReaderText }: IconProps) {
  return (
    <span
      className={`hs-icon hs-icon-${color}`}
      {...(screenReaderText ? { role: 'img', 'aria-label': screenReaderText } : {})}
    >
      <DrawnIcon name={name} size={diameters[sizeOf(size, 'sm')]} />
    </span>
  );
}

/** @param size width and height in pixels. */
export function DrawnIcon({ name, size }: { name: IconNames; size: number }) {
  const Shape = iconShapes[name] ?? CircleHelp;
  return <Shape size={size} aria-hidden />;
}
