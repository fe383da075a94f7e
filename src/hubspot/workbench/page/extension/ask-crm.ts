import type { WorkbenchUser } from '../../shared/account.ts';
import type { CrmQuestion } from '../../shared/crm.ts';
import type { DescribedAccount } from '../../shared/description.ts';
import { askInStream } from './answer-stream.ts';

/** Who a question is asked for: values are formatted for the user, in the account's time zone. */
export interface Asker {
  account: DescribedAccount;
  user: WorkbenchUser;
}

export type CrmReply<Answer> =
  | { data: Answer }
  | {
      error: string;
      /** What was asked is no question: the mistake is the extension's. */
      isMisuse?: true;
    };

/** Why CRM data cannot be had, which the log has already. */
export class CrmRefusal extends Error {}

/** Asks the workbench's process about CRM data, which answers or says why it does not. */
export function askCrm<Answer>(
  { account, user }: Asker,
  question: CrmQuestion,
): Promise<CrmReply<Answer>> {
  return askInStream('/api/crm', {
    question,
    portalId: account.portalId,
    userId: user.id,
    locale: user.locale,
    timeZone: account.timeZone,
  });
}
