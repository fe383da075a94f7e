import type { TranslationOf } from '../message.ts';
import type { comparison as english } from '../en/comparison.ts';

/** What the server composes of the view Compare, in French. */
export const comparison: TranslationOf<typeof english> = {
  'compare.tiers': '{left} : niveau atteint {leftTier}. {right} : niveau atteint {rightTier}.',
  'ruleSet.dealBased': 'Modèle basé sur les transactions',
  'compare.same': 'Tous les clients ont les mêmes points dans les deux cas.',
  'compare.clients': {
    one: '{count} client sur {all} a des points différents.',
    other: '{count} clients sur {all} ont des points différents.',
  },
  'reconcile.how': 'Totaux des clients pour lesquels les deux chiffres sont connus.',
  'reconcile.mrr':
    'Ces règles mesurent le MRR et HubSpot enregistre des points : ils ne sont pas comparables.',
  'reconcile.standIns': {
    one: '{count} client n’est pas inclus, car le chiffre de HubSpot est utilisé lorsque des données manquent.',
    other:
      '{count} clients ne sont pas inclus, car les chiffres de HubSpot sont utilisés lorsque des données manquent.',
  },
  'reconcile.same': 'Tous les chiffres concordent.',
  'reconcile.differences': {
    one: '{count} chiffre diffère.',
    other: '{count} chiffres diffèrent.',
  },
  'reconcile.causes': 'Raisons',
  'reconcile.reportedOn': 'Date du chiffre de HubSpot',
  'reconcile.clientId': 'ID du client',
  'reconcile.deal': 'ID de la transaction',
  'reconcile.dealLink': 'Lien vers la transaction',
  'reconcile.clients': 'Clients',
  'reconcile.conversion': 'Conversion de',
  'reconcile.conversionFrom': 'Conversion depuis',
  'reconcile.entryPoints': 'Points de la transaction',
  'cause.earnedSince': 'acquis depuis',
  'cause.endedSince': 'expiré depuis',
  'cause.otherMarket': 'autre multiplicateur de marché',
  'cause.unshared': 'non partagé entre partenaires',
  'cause.otherRuleSet': 'autres règles',
  'cause.rounding': 'arrondi',
  'cause.setAside': 'fiches à corriger',
  'cause.notCounted': 'HubSpot ne compte pas une vente',
  'cause.missingSale': 'HubSpot compte une vente qui manque ici',
  'cause.currency': 'autre taux de change chez HubSpot',
  'cause.changedMrr': 'MRR modifié depuis',
  'cause.likely': 'probablement {cause}',
  'cause.detail': '{cause} ({detail})',
  'cause.size': '{cause} : {points}',
  'entries.earned': 'Acquis le',
};
