import { Building2, Gauge } from 'lucide-react';
import { formatAddress, type View } from '../address.ts';
import type { ViewProps } from './view-props.ts';

/** The menu on the left: the app's page where HubSpot has Partner > Tier, and the companies. */
export function Navigation({ address }: ViewProps) {
  const link = (view: View, label: string, current: boolean) => (
    <li>
      <a
        href={formatAddress({ ...address, view })}
        {...(current ? { 'aria-current': 'page' as const } : {})}
      >
        {label}
      </a>
    </li>
  );
  const { kind } = address.view;
  return (
    <nav className="navigation" aria-label="Main">
      <h2>
        <Building2 size={16} aria-hidden /> CRM
      </h2>
      <ul>{link({ kind: 'companies' }, 'Companies', kind === 'companies' || kind === 'record')}</ul>
      <h2>
        <Gauge size={16} aria-hidden /> Partner
      </h2>
      <ul>
        {link({ kind: 'page', path: '/', params: {} }, 'Tier', kind === 'page')}
        {link({ kind: 'settings' }, 'App settings', kind === 'settings')}
      </ul>
    </nav>
  );
}
