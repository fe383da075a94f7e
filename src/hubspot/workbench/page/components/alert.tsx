import type { AlertProps } from '@hubspot/ui-extensions';

const urgent = ['error', 'danger', 'warning'];

export function Alert({ title, children, variant = 'info' }: AlertProps) {
  return (
    <div
      className={`hs-alert hs-alert-${variant === 'error' ? 'danger' : variant}`}
      role={urgent.includes(variant) ? 'alert' : 'status'}
    >
      <div>
        <strong className="hs-alert-title">{title}</strong>
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
