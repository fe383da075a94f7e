import type { WorkbenchUser } from '../../shared/account.ts';
import type { DescribedAccount, WorkbenchDescription } from '../../shared/description.ts';
import type { Address, View } from '../address.ts';

/** What every part of the chrome is drawn from. */
export interface ViewProps {
  description: WorkbenchDescription;
  address: Address;
  change: (change: Partial<Address>) => void;
  account: DescribedAccount;
  user: WorkbenchUser;
}

/** What a record is drawn from, in each of the places where HubSpot shows one. */
export interface RecordViewProps extends ViewProps {
  view: Extract<View, { kind: 'record' }>;
}
