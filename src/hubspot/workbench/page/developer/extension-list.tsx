import { Code } from 'lucide-react';
import type { WorkbenchDescription } from '../../shared/description.ts';
import { type Address, formatAddress } from '../address.ts';
import { extensionsWithStates } from './states.ts';

/** Every extension of the project, each with its states, beside what is shown. */
export function ExtensionList(props: { description: WorkbenchDescription; address: Address }) {
  const { panel } = props.address.developer;
  const shown = formatAddress(props.address);
  return (
    <>
      <h2>
        <Code size={16} aria-hidden /> Extensions
      </h2>
      <ul className="extension-list">
        {extensionsWithStates(props.description).map(({ extension, states }) => (
          <li key={extension.uid}>
            <h3>
              {extension.name}
              <span>{extension.location}</span>
            </h3>
            <ul>
              {states.map(({ name, address }) => {
                const href = formatAddress({
                  ...address,
                  developer: { ...address.developer, panel },
                });
                return (
                  <li key={name}>
                    <a
                      href={href}
                      {...(href === shown ? { 'aria-current': 'page' as const } : {})}
                      onClick={(event) => {
                        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                        event.preventDefault();
                        // From its start: what was loaded before would show in place of the state.
                        window.__workbench.open(href);
                      }}
                    >
                      {name}
                    </a>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
