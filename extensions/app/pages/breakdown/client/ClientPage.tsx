import { EmptyState, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useClientName } from '../../shared/clientColumn.tsx';
import type { ScoredPage } from '../../shared/account.ts';
import { useRoute } from '../../shared/route/RouteProvider.tsx';
import { ViewLink } from '../../shared/route/ViewLink.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';
import { ClientOfPage } from './ClientOfPage.tsx';

/** One client's details as a separate page that can be linked to. */
export function ClientPage({ scored }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const { choices } = useRoute();
  const nameOf = useClientName();
  const index = scored.indexOf(choices.client ?? '');
  const client = scored.ledger.clients[index ?? -1];
  return (
    <Flex direction="column" gap="md">
      <Text>
        <ViewLink view="breakdown">{t('client.back')}</ViewLink>
      </Text>
      {client === undefined || index === undefined ? (
        <EmptyState title={t('client.unknown.title')} layout="vertical">
          <Text>{t('client.unknown.body')}</Text>
        </EmptyState>
      ) : (
        <>
          <Heading>{t('client.title', { name: nameOf(client) })}</Heading>
          <ClientOfPage key={client.id} scored={scored} index={index} />
        </>
      )}
    </Flex>
  );
}
