import { usualQuotas, type QuotaOptions, type Quotas } from '../http/quotas.ts';

/** For tests that ask more than people at work do. */
export const withoutQuotas: QuotaOptions = {
  ...(Object.fromEntries(
    Object.entries(usualQuotas).map(([name, { seconds }]) => [
      name,
      { user: 1e6, account: 1e6, seconds },
    ]),
  ) as Quotas),
  unpaced: 1e6,
};
