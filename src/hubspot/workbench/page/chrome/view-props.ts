import type { WorkbenchUser } from '../../shared/account.ts';
import type { DescribedAccount, WorkbenchDescription } from '../../shared/description.ts';
import type { Address } from '../address.ts';

/** What every part of the chrome is drawn from. */
export interface ViewProps {
  description: WorkbenchDescription;
  address: Address;
  change: (change: Partial<Address>) => void;
  account: DescribedAccount;
  user: WorkbenchUser;
}
