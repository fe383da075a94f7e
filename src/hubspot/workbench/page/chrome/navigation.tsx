import { Building2, Gauge } from 'lucide-react';
import { objectTypeOf, titleOf } from 'hubspot-crm';
import { allRecords, formatAddress, recordTypes, type View } from '../address.ts';
import { ExtensionList } from '../developer/extension-list.tsx';
import type { ViewProps } from './view-props.ts';

/** The menu on the left: the account's records, and the app. */
export function Navigation({ description, address }: ViewProps) {
  const link = (view: View, label: string, current: boolean) => (
    <li key={label}>
      <a
        href={formatAddress({ ...address, view })}
        {...(current ? { 'aria-current': 'page' as const } : {})}
      >
        {label}
      </a>
    </li>
  );
  const { view } = address;
  const shownType = view.kind === 'record' || view.kind === 'records' ? view.objectType : null;
  const { section, page } = description.menu;
  return (
    <nav className="navigation" aria-label="Main">
      <h2>
        <Building2 size={16} aria-hidden /> CRM
      </h2>
      <ul>
        {recordTypes(description).map((objectType) =>
          link(allRecords(objectType), titleOf(objectTypeOf(objectType)), shownType === objectType),
        )}
      </ul>
      <h2>
        <Gauge size={16} aria-hidden /> {section}
      </h2>
      <ul>
        {link({ kind: 'page', path: '/', params: {} }, page, view.kind === 'page')}
        {link({ kind: 'settings' }, 'App settings', view.kind === 'settings')}
      </ul>
      {address.developer.panel !== null && (
        <ExtensionList description={description} address={address} />
      )}
    </nav>
  );
}
