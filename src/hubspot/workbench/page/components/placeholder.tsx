import type { ComponentType, ReactNode } from 'react';
import { sayValue } from './say-misfit.ts';

/**
 * What replaces a component that has no meaning without HubSpot's data, or that the workbench
 * does not know: its name and its props, so that one sees what HubSpot would have been asked for.
 */
export function placeholderFor(name: string): ComponentType<Record<string, unknown>> {
  function Placeholder({ children, ...props }: Record<string, unknown>) {
    return (
      <div className="placeholder" data-placeholder={name} role="group" aria-label={name}>
        <strong>{name}</strong>
        <dl>
          {Object.entries(props).map(([prop, value]) => (
            <div key={prop}>
              <dt>{prop}</dt>
              <dd>{sayValue(value)}</dd>
            </div>
          ))}
        </dl>
        {children as ReactNode}
      </div>
    );
  }
  Placeholder.displayName = `Placeholder(${name})`;
  return Placeholder;
}
