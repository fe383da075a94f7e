import type { AlertProps } from '@hubspot/ui-extensions';
import { CircleAlert, CircleCheck, Info, Lightbulb, TriangleAlert } from 'lucide-react';

const urgent = ['error', 'danger', 'warning'];

const icons = new Map([
  ['tip', Lightbulb],
  ['success', CircleCheck],
  ['warning', TriangleAlert],
  ['danger', CircleAlert],
  ['error', CircleAlert],
]);

/** Says by its shape what an alert's colour says. */
export function AlertIcon({ variant }: { variant: string }) {
  const Shape = icons.get(variant) ?? Info;
  return <Shape size={20} aria-hidden />;
}

export function Alert({ title, children, variant = 'info' }: AlertProps) {
  return (
    <div
      className={`hs-alert hs-alert-${variant === 'error' ? 'danger' : variant}`}
      role={urgent.includes(variant) ? 'alert' : 'status'}
    >
      <strong className="hs-alert-title">{title}</strong>
      {children && <div>{children}</div>}
    </div>
  );
}
