import type {
  EmptyStateImageName,
  IllustrationNames,
  IllustrationProps,
} from '@hubspot/ui-extensions';
import { Shapes } from 'lucide-react';
import { illustrationShapes } from './illustration-shapes.ts';

export function Illustration({ name, alt, width, height }: IllustrationProps) {
  return <DrawnIllustration name={name} alt={alt} width={width ?? height ?? 150} />;
}

interface DrawnProps {
  name: IllustrationNames | EmptyStateImageName;
  /** Empty when the drawing says nothing that the text next to it does not. */
  alt: string;
  /** Pixels. */
  width: number;
}

export function DrawnIllustration({ name, alt, width }: DrawnProps) {
  const Shape = illustrationShapes[name] ?? Shapes;
  return (
    <svg
      className="hs-illustration"
      width={width}
      height={width * 0.75}
      viewBox="0 0 160 120"
      {...(alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })}
    >
      <ellipse cx="80" cy="108" rx="62" ry="8" className="hs-illustration-ground" />
      <circle cx="80" cy="56" r="46" className="hs-illustration-back" />
      <circle cx="132" cy="24" r="7" className="hs-illustration-accent" />
      <circle cx="24" cy="82" r="5" className="hs-illustration-accent" />
      <Shape x={50} y={26} width={60} height={60} strokeWidth={1.4} aria-hidden />
    </svg>
  );
}
