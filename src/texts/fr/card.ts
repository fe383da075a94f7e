import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in French. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Chargement des points de niveau',
  'card.loading.partner_clients': 'Synchronisation des clients partenaires : {read} sur {expected}',
  'card.loading.deals': 'Synchronisation des transactions : {read} sur {expected}',
  'card.notClient.title': 'Pas un client partenaire',
  'card.notClient.body':
    'Aucun client partenaire n’est associé à cette entreprise ; elle ne rapporte donc pas de points.',
  'card.unscorable': 'Les points ne peuvent pas être calculés : {what}',
  'card.asOf': 'Synchronisé le {moment}. {ruleSet}.',
  'card.stale': 'Ces chiffres ne sont pas à jour',
  'card.relevance': 'Ce qu’il représente pour votre niveau',
  'card.relevance.share': '{track} : {share} des {threshold} requis pour {tier}.',
  'card.relevance.unknown':
    'Aucun seuil n’est connu pour votre niveau crédité. Un super administrateur peut saisir le vôtre dans les paramètres.',
  'card.relevance.noTier':
    'Votre niveau crédité n’est pas renseigné. Un super administrateur peut le renseigner dans les paramètres.',
  'card.risk': 'Votre niveau est-il assuré ?',
  'card.open': 'Ouvrir ce client sur la page Niveau',
};
