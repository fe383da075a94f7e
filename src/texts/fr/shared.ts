import type { TranslationOf } from '../message.ts';
import type { shared as english } from '../en/shared.ts';

/** Texts that more than one extension shows, in French. */
export const shared: TranslationOf<typeof english> = {
  'failure.unreachable.body': 'Vos données sont en sécurité. Vérifiez la connexion et réessayez.',
  'failure.hubspot.refused.title': 'HubSpot a refusé l’accès aux données du partenaire',
  'failure.hubspot.refused.body':
    'Soit ce compte n’est pas un compte partenaire, soit il manque une autorisation à l’application. Un super administrateur peut réinstaller l’application pour accorder l’autorisation manquante.',
  'failure.account.disconnected.title': 'L’application n’est pas connectée à ce compte',
  'failure.account.disconnected.body':
    'Un super administrateur peut installer l’application pour la reconnecter.',
  'failure.account.leaving.title': 'Les données de ce compte vont être supprimées',
  'failure.account.leaving.body':
    'Un super administrateur l’a demandé dans les paramètres de l’application. Tant que les données ne sont pas supprimées, un super administrateur peut y annuler cette demande.',
  'failure.scopes': 'Domaines d’autorisation manquants : {scopes}',
  'failure.superAdmin.required.title': 'Seul un super administrateur peut faire cela',
  'failure.superAdmin.required.body':
    'Selon HubSpot, vous n’êtes pas super administrateur de ce compte.',
  'failure.beta.required.title': 'Les points de niveau sont en bêta',
  'failure.beta.required.body':
    'Ouvrez la page Niveau de Partner Tier Points et choisissez « Essayer la nouvelle bêta des points de niveau ».',
  'failure.signature.title': 'Le serveur n’a pas reconnu cette requête',
  'failure.signature.body':
    'La signature de la requête n’est pas valide. Le secret client du serveur est peut-être erroné, ou son horloge décalée.',
  'failure.hubspot.unavailable.title': 'HubSpot ne répond pas',
  'failure.hubspot.unavailable.body': 'HubSpot est indisponible. Réessayez dans une minute.',
  'failure.hubspot.rateLimited.title': 'HubSpot limite les requêtes',
  'failure.hubspot.rateLimited.body':
    'HubSpot n’autorise qu’un certain nombre de requêtes à la fois. Réessayez dans une minute.',
  'failure.hubspot.dailyLimit.title':
    'HubSpot n’autorise plus d’appels d’API pour ce compte jusqu’à minuit',
  'failure.hubspot.dailyLimit.body':
    'Le compte a atteint sa limite quotidienne, qui est réinitialisée à minuit dans le fuseau horaire du compte.',
  'failure.hubspot.unauthorized.title':
    'HubSpot n’accepte pas l’accès de l’application à ce compte',
  'failure.hubspot.unauthorized.body':
    'Un super administrateur peut réinstaller l’application, ou la personne qui la gère peut renouveler son jeton d’accès.',
  'failure.hubspot.unexpected.title': 'HubSpot a envoyé une réponse inattendue',
  'failure.hubspot.unexpected.body':
    'Réessayez dans une minute. Si le problème persiste, prévenez la personne qui gère l’application.',
  'failure.mapping.propertyMissing.title':
    'Le mappage des transactions utilise une propriété qui n’existe plus dans HubSpot',
  'failure.mapping.propertyMissing.body':
    'Les derniers chiffres complets sont affichés. Restaurez la propriété dans HubSpot ou choisissez-en une autre dans les paramètres de l’application, onglet Transactions.',
  'failure.terms.outdated.title': 'Les conditions de la bêta ont changé',
  'failure.terms.outdated.body': 'Rechargez la page pour lire les nouvelles conditions.',
  'failure.request.invalid.title': 'Certaines valeurs n’ont pas été acceptées',
  'failure.request.invalid.body': 'Corrigez les champs signalés et enregistrez à nouveau.',
  'failure.database.unavailable.title': 'La base de données du serveur ne répond pas',
  'failure.database.unavailable.body': 'Vos données sont en sécurité. Réessayez dans une minute.',
  'failure.refresh.tooSoon.title': 'La dernière synchronisation vient d’avoir lieu',
  'failure.refresh.tooSoon.body': {
    one: 'Réessayez dans {count} seconde.',
    other: 'Réessayez dans {count} secondes.',
  },
  'failure.limit.reached.title': 'Trop de requêtes',
  'failure.limit.reached.body': 'Patientez un instant, puis réessayez.',
  'failure.access.required.title': 'Vous n’avez pas accès',
  'failure.access.required.body':
    'Un super administrateur choisit qui y a accès, dans les paramètres de l’application.',
  'failure.export.duplicateColumns.title': 'Le tableau ne peut pas être exporté',
  'failure.export.duplicateColumns.body': 'Deux de ses colonnes portent le même nom.',
  'failure.list.nameTaken.title': 'Une autre liste HubSpot porte ce nom',
  'failure.list.nameTaken.body': 'Choisissez un autre nom.',
  'failure.notFound.title': 'Cet élément n’existe plus',
  'failure.notFound.body': 'Rechargez la page, puis réessayez.',
  'failure.server.stopping.title': 'Le serveur redémarre',
  'failure.server.stopping.body': 'Réessayez dans une minute.',
  'failure.storage.full.title': 'Le serveur n’a plus d’espace de stockage',
  'failure.storage.full.body':
    'Vos données sont en sécurité, mais rien ne peut être enregistré tant que la personne qui gère l’application n’a pas libéré d’espace.',
  'failure.internal.title': 'Une erreur s’est produite sur le serveur',
  'failure.other.title': 'Une erreur s’est produite',
  'failure.other.body':
    'Réessayez. Si le problème persiste, envoyez cette référence à la personne qui gère l’application : {reference}',

  'stale.failed':
    'La dernière synchronisation a échoué : {problem}. Les détails figurent dans les paramètres de l’application, onglet Données et API.',
  'stale.syncing': 'Une nouvelle synchronisation est en cours.',

  'track.total': 'Total',
  'track.sold': 'Vendus',
  'track.sourced': 'Apportés',
  'track.assisted': 'Assistés',
  'track.managed': 'Gérés',

  'market.growth': 'Marché en croissance',
  'market.core': 'Marché principal',
  'market.unknown': 'Marché inconnu',
  'ruleSet.name': 'Règles depuis le {day}',

  'marketFrom.multiplier': 'd’après le multiplicateur que HubSpot enregistre pour le client',
  'marketFrom.market': 'd’après le marché que HubSpot enregistre pour le client',
  'marketFrom.country': 'd’après le pays du client',
  'marketFrom.unknown': 'HubSpot n’indique ni marché ni pays',

  'growth.tag': '×{multiplier}',
  'growth.explanation':
    'Les points sont multipliés par {multiplier}, car ce client se trouve sur un marché en croissance.',

  'entry.sold.new': 'Nouvelle vente',
  'entry.sold.crossSell': 'Vente croisée d’une nouvelle gamme de produits',
  'entry.sold.upsell': 'Vente incitative sur une gamme de produits',
  'entry.sold.increase': 'Augmentation sans transaction',
  'entry.sold.reported': 'Points vendus selon HubSpot, aucune transaction n’ayant pu être comptée',
  'entry.managed.current': 'Abonnement en cours que vous gérez',
  'entry.managed.shared': 'Abonnement en cours, partagé avec d’autres partenaires',
  'entry.managed.cancelled': 'Partie résiliée de l’abonnement',
  'entry.managed.reported': 'Points gérés selon HubSpot, aucun MRR géré n’ayant pu être compté',

  'entry.ownConversion': 'votre propre conversion : {currency} {value} = 100 $ US',
  'entry.ownConversion.from':
    'votre propre conversion, depuis le {day} : {currency} {value} = 100 $ US',
  'entry.published': 'conversion de HubSpot : {currency} {value} = 100 $ US',
  'entries.title': 'Ce qui rapporte les points',
  'entries.none': 'Rien ne rapporte de points pour le moment.',
  'entries.reason': 'Raison',
  'entries.calculation': 'Calcul',
  'entries.meaning':
    'MRR, divisé par l’équivalent de 100 $ US dans sa devise, fois les points par tranche de 100 $ US, fois le multiplicateur du marché en croissance, fois votre part d’un client géré par plusieurs partenaires.',
  'entries.points': 'Points',
  'entries.mrr': 'MRR',
  'entries.expires': 'Expire le',
  'entries.expires.open': 'Aucune date de fin connue',
  'entries.count': {
    one: '{shown} entrée affichée sur {count}',
    other: '{shown} entrées affichées sur {count}',
  },
  'entries.others': {
    one: '{count} entrée qui ne compte pas aujourd’hui',
    many: '{count} entrées qui ne comptent pas aujourd’hui',
    other: '{count} entrées qui ne comptent pas aujourd’hui',
  },
  'notCounted.title': 'Non pris en compte',
  'expiry.title': 'Prochaines expirations',
  'expiry.next': '{day} : {points}',
  'expiry.track': '{track} : {before} maintenant, {after} ensuite.',
  'expiry.none': 'Aucun point de ce client n’a de date d’expiration connue.',
  'loss.title': 'Si vous perdiez ce client',
  'loss.points': 'Points que vous perdriez : {points}.',
  'loss.track': '{track} : {before} maintenant, {after} sans ce client.',
  'loss.enough': 'C’est suffisant pour {tier}, qui exige {threshold}.',
  'loss.short': 'C’est insuffisant pour {tier}, qui exige {threshold}.',
  'loss.asOf': 'Totaux du compte au {day}.',
  'loss.unknown':
    'Les totaux du compte ne sont pas encore disponibles ici. La page Niveau montre l’effet sur votre niveau.',

  'value.none': '–',
  'value.unknown': 'Inconnu',

  'noPoints.title': 'Pourquoi ce client n’a pas de points',
  'noPoints.sales.none': 'Aucune transaction fermée n’est associée à ce client.',
  'noPoints.sales.expired': 'Ses ventes datent de plus de 12 mois.',
  'noPoints.sales.ended': 'Le client ne paie plus ce qui a été vendu.',
  'noPoints.sales.future': 'Ses ventes ont une date de fermeture future.',
  'noPoints.sales.setAside': 'Il manque à ses ventes un élément nécessaire au calcul.',
  'noPoints.sales.zero': 'Le MRR de ses ventes est nul.',
  'noPoints.managed.none': 'Vous ne gérez pas ce client.',
  'noPoints.managed.lapsed': 'Votre relation de gestion a expiré.',
  'noPoints.managed.zero': 'Le MRR que vous gérez est nul.',
  'noPoints.managed.setAside': 'Il manque au MRR géré un élément nécessaire au calcul.',

  'setAside.mrr.missing': 'MRR manquant',
  'setAside.mrr.zero': 'MRR égal à 0',
  'setAside.currency.missing': 'Devise manquante',
  'setAside.currency.unknown': 'Aucune conversion de {currency} en dollars US n’est publiée',
  'setAside.closedOn.missing': 'Date de fermeture manquante',
  'setAside.dealType.missing': 'Type de transaction manquant, alors que le taux en dépend',
  'setAside.rate.unpublished': 'Aucun taux n’est publié',

  'reported.title': 'Comparaison avec les chiffres de HubSpot',
  'reported.none': 'HubSpot n’enregistre aucun point pour ce client.',
  'retention.estimate': {
    one: 'Notre estimation de la rétention brute du chiffre d’affaires : {share}, sur {known} client sur {count}. Elle est trop élevée si des clients que HubSpot n’affiche plus sont partis.',
    other:
      'Notre estimation de la rétention brute du chiffre d’affaires : {share}, sur {known} clients sur {count}. Elle est trop élevée si des clients que HubSpot n’affiche plus sont partis.',
  },
  'retention.left': {
    one: 'Avec {count} client parti depuis la première synchronisation : {share}.',
    other: 'Avec {count} clients partis depuis la première synchronisation : {share}.',
  },
  'reported.asOf': 'HubSpot a mis à jour ses chiffres pour la dernière fois le {day}.',
  'reported.asOf.unknown': 'HubSpot n’indique pas quand ses chiffres ont été mis à jour.',
  'reported.computed': 'Calculé ici',
  'reported.hubspot': 'Chiffre de HubSpot',
  'reported.difference': 'Écart',
  'reported.partly': {
    one: 'Il manque à nos points vendus {count} transaction qui ne peut pas encore être comptée.',
    other:
      'Il manque à nos points vendus {count} transactions qui ne peuvent pas encore être comptées.',
  },
  'reported.track': 'Points',
  'attention.mend.currency':
    'Indiquez la valeur de {currency} dans les paramètres de l’application.',
  'attention.mend.record': 'Corrigez-le dans HubSpot, puis synchronisez.',
  'attention.mend.none': 'Rien à corriger : HubSpot n’a publié aucun taux.',
  'attention.deal': 'Transaction {id}',
  'client.market': 'Marché',
  'client.market.from': '{market}, {from}',
  'client.country': 'Pays',
  'client.tools': 'Outils HubSpot utilisés',
  'client.renewal': 'Prochain renouvellement',
  'client.cancellation': 'Résiliation',
  'client.cancellation.unknown':
    'la part du MRR géré qui prend fin est inconnue : au plus la totalité',
  'client.converted.published':
    '{amount} selon la conversion de HubSpot ({currency} {value} = 100 $ US)',
  'client.converted.partner':
    '{amount} selon votre propre conversion ({currency} {value} = 100 $ US)',
  'client.active': 'Dernière activité du partenaire',
  'client.usage': 'Score d’utilisation',
  'client.usage.trend': '{score} ({change} en 4 semaines)',
  'client.notShared': 'Non partagé avec vous',
  'rules.counts': 'Compte',
  'rules.ended': 'Expirée',
  'rules.notYet': 'Pas encore',
  'rules.mrr': 'MRR',
  'rules.worth': 'Équivaut à 100 $ US',
  'rules.rate': 'Points par 100 $ US',
  'rules.multiplier': 'Multiplicateur du marché',
  'rules.share': 'Part',
  'progress.origin.official': 'HubSpot',
  'progress.origin.reported': 'Indiqué par des tiers',
  'progress.origin.inferred': 'Déduit',

  'history.title': 'Points vendus et gérés au fil du temps',
  'history.loading': 'Chargement de l’historique',
  'history.none': 'HubSpot ne conserve aucun historique des points de ce client.',
  'history.source': 'Points de HubSpot, à chaque changement.',
  'history.day': 'Jour',
  'client.history': 'Historique',

  'rowReason.missing': 'est manquant',
  'rowReason.notNumeric': 'n’est pas un nombre',
  'rowReason.negative': 'est négatif',
  'rowReason.tooLarge': 'est trop grand',
  'rowReason.notWhole': 'n’est pas un nombre entier',
  'rowReason.notBoolean': 'n’est ni vrai ni faux',
  'rowReason.notADate': 'n’est pas une date',
  'rowReason.dateOutOfRange': 'est une date hors de la plage autorisée',
  'rowReason.currencyUnknown': 'n’est pas une devise connue',
  'rowReason.countryUnknown': 'n’est pas un pays connu',
  'rowReason.valueUnknown': 'n’est pas une valeur connue',
  'rowReason.severalValues': 'a plusieurs valeurs de sens différent',
  'rowReason.noConversion': 'aucune conversion en dollars US n’est publiée ni saisie',
  'rowReason.tooLong': 'est trop long',
  'rowReason.notPlainText': 'contient des caractères qui ne peuvent pas être enregistrés',
  'rowReason.rowUnreadable': 'la fiche ne peut pas être lue',
  'rowReason.lineItemsRefused': 'HubSpot ne fournit pas ses lignes de produit',
  'rowReason.companiesRefused': 'HubSpot ne fournit pas ses entreprises',
  'rowReason.tooManySales': 'a plus de ventes qu’il n’est possible d’en conserver',
  'issue.tooLarge': 'fait dépasser au compte le nombre maximal de points pouvant être compté',
  'issue.duplicate': 'est un identifiant qui existe déjà',
  'issue.unknownClient': 'ce client n’existe pas',

  'number.read': 'Lu comme {value}',
  'number.unread':
    'Ce n’est pas un nombre tel qu’il s’écrit dans votre langue. Par exemple {example}.',

  'risk.safe': '{tier} est assuré',
  'risk.safe.how':
    'Les critères restent remplis pendant 18 mois, même si vous ne vendez ni ne renouvelez rien.',
  'risk.atRisk': '{tier} est menacé à partir du {day}',
  'risk.below': 'Les chiffres d’aujourd’hui n’atteignent pas {tier}',
  'risk.unknown': 'Impossible de dire si {tier} est assuré',
  'risk.unknown.how':
    'Aucun seuil n’est connu pour ce niveau selon ces règles. Un super administrateur peut saisir le vôtre dans les paramètres.',
  'risk.unknownTier':
    'Saisissez votre niveau crédité dans les paramètres pour voir s’il est assuré',
  'risk.canFallOn': 'Votre niveau crédité peut baisser au plus tôt le {day}.',
  'risk.noFall': 'Aucune évaluation jusqu’au {day} ne ferait baisser le niveau crédité.',
};
