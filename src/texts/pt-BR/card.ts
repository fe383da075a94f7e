import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in Brazilian Portuguese. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Carregando os pontos de nível',
  'card.loading.partner_clients': 'Sincronizando clientes de parceiro: {read} de {expected}',
  'card.loading.deals': 'Sincronizando negócios: {read} de {expected}',
  'card.notClient.title': 'Não é cliente de parceiro',
  'card.notClient.body':
    'Nenhum cliente de parceiro está associado a esta empresa, por isso ela não gera pontos.',
  'card.unscorable': 'Não é possível calcular os pontos: {what}',
  'card.asOf': 'Sincronizado em {moment}. {ruleSet}.',
  'card.stale': 'Estes números estão desatualizados',
  'card.relevance': 'O que ele representa para o seu nível',
  'card.relevance.share': '{track}: {share} dos {threshold} necessários para {tier}.',
  'card.relevance.unknown':
    'Nenhum limite do seu nível creditado é conhecido. Um superadministrador pode informar o seu nas configurações.',
  'card.relevance.noTier':
    'Seu nível creditado não foi informado. Um superadministrador pode informá-lo nas configurações.',
  'card.risk': 'Seu nível está seguro?',
  'card.open': 'Abrir este cliente na página Nível',
};
