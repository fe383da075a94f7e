import { createAccount } from './account/account.ts';
import type { AccountOptions, SandboxAccount } from './account/account.ts';

/** The ready-made accounts, by what they are for. */
export interface StandardAccounts {
  /** 25 clients. */
  small: SandboxAccount;
  /** 500 clients. */
  medium: SandboxAccount;
  /** 5,000 clients. */
  large: SandboxAccount;
  /** 20,000 clients. */
  largest: SandboxAccount;
  /** 40 clients of an account in Swedish kronor that sells without line items. */
  kronor: SandboxAccount;
  /** 40 clients of an account whose deals have line items, most of them imported. */
  lineItems: SandboxAccount;
  /** A partner account without clients. */
  empty: SandboxAccount;
  /** Not a partner account: it refuses partner clients. */
  notPartner: SandboxAccount;
}

/** One account of each kind; nothing is generated before it is asked for. */
export function standardAccounts(
  options: Pick<AccountOptions, 'today' | 'limits'> = {},
): StandardAccounts {
  const account = (portalId: string, name: string, clients: number, partner = true) =>
    createAccount({ ...options, seed: Number(portalId), clients, portalId, name, partner });
  return {
    small: account('25000025', 'Northlight Growth Partners', 25),
    medium: account('25000500', 'Harbour & Vale', 500),
    large: account('25005000', 'Meridian Revenue Group', 5_000),
    largest: account('25020000', 'Atlas Solutions Worldwide', 20_000),
    kronor: createAccount({
      ...options,
      seed: 25_000_046,
      clients: 40,
      portalId: '25000046',
      name: 'Norrsken Partner AB',
      companyCurrency: 'SEK',
      oneCurrency: true,
    }),
    lineItems: createAccount({
      ...options,
      seed: 25_000_047,
      clients: 40,
      portalId: '25000047',
      name: 'Rijnland Growth BV',
      companyCurrency: 'EUR',
      lineItems: true,
    }),
    empty: account('25000001', 'First Steps Agency', 0),
    notPartner: account('25000002', 'Ordinary Customer Inc.', 0, false),
  };
}
