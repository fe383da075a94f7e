import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in Brazilian Portuguese. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Lendo os pontos de nível',
  'card.loading.partner_clients':
    'O servidor está lendo seus clientes de parceiro: {read} de {expected}',
  'card.loading.deals': 'O servidor está lendo os negócios: {read} de {expected}',
  'card.notEnrolled.title': 'Os pontos de nível estão em versão beta',
  'card.notEnrolled.body':
    'Abra a página Nível do Partner Tier Points e escolha "Experimentar a nova versão beta dos pontos de nível".',
  'card.notClient.title': 'Não é cliente de parceiro',
  'card.notClient.body':
    'O HubSpot não associa nenhum cliente de parceiro a esta empresa, por isso ela não rende pontos.',
  'card.unscorable': 'Não é possível calcular os pontos: {what}',
  'card.asOf': 'Sincronizado em {moment}. {ruleSet}.',
  'card.stale':
    'Estes números são anteriores; uma leitura mais nova do HubSpot falhou ou está em andamento.',
  'card.relevance': 'Peso para o seu nível',
  'card.relevance.share': '{track}: {share} dos {threshold} que {tier} exige.',
  'card.relevance.unknown':
    'Não se conhece nenhum limite, publicado ou próprio, do seu nível creditado.',
  'card.expiry': 'Próximos a expirar',
  'card.expiry.next': '{day}: {points}',
  'card.expiry.none': 'Nenhum ponto deste cliente tem fim conhecido.',
  'card.setAside': {
    one: '{count} venda ou assinatura não pôde ser pontuada.',
    other: '{count} vendas ou assinaturas não puderam ser pontuadas.',
  },
  'card.loss': 'Se você perdesse este cliente',
  'card.loss.points': 'Você perderia os pontos dele: {points}.',
  'card.loss.track': '{track}: {before} agora, {after} sem este cliente.',
  'card.loss.enough': 'É suficiente para {tier}, que exige {threshold}.',
  'card.loss.short': 'É insuficiente para {tier}, que exige {threshold}.',
  'card.loss.asOf': 'Os totais da conta são os de {day}.',
  'card.loss.unknown':
    'Os totais da conta ainda não são conhecidos aqui. A página Nível mostra o efeito no seu nível.',
  'card.history': 'Histórico',
  'card.open': 'Abrir este cliente na página Nível',
};
