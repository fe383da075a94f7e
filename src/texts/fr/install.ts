import type { TranslationOf } from '../message.ts';
import type { install as english } from '../en/install.ts';

/** The server's pages of an installation, in French. */
export const install: TranslationOf<typeof english> = {
  'install.done.title': 'Partner Tier Points est connecté',
  'install.done.text':
    'Vos clients partenaires et transactions sont en cours de synchronisation, ce qui prend quelques minutes au plus. Ouvrez Partner Tier Points dans HubSpot pour voir vos points. Un super administrateur peut y activer la bêta pour tous.',
  'install.back': 'Aller dans HubSpot',
  'install.again': 'Recommencer l’installation',
  'install.scopesMissing.title': 'Des autorisations manquent',
  'install.scopesMissing.text':
    'L’application ne peut pas fonctionner sans ces autorisations. Installez-la de nouveau et accordez-les :',
  'install.denied.title': 'L’application n’a pas été installée',
  'install.denied.text': 'L’installation a été annulée dans HubSpot. Rien n’a été enregistré.',
  'install.otherBrowser.title': 'Cette installation ne peut pas continuer ici',
  'install.otherBrowser.text':
    'Elle a commencé dans un autre navigateur ou il y a plus de 15 minutes. Rien n’a été enregistré.',
  'install.codeUsed.title': 'Ce lien a déjà été utilisé ou a expiré',
  'install.codeUsed.text':
    'Si l’application ne fonctionne pas dans HubSpot, installez-la de nouveau.',
  'install.misconfigured.title': 'Ce serveur n’est pas correctement configuré',
  'install.misconfigured.text':
    'HubSpot n’accepte pas son ID d’application, son ID client ou son secret client. Contactez la personne qui gère le serveur.',
  'install.unavailable.title': 'HubSpot ne répond pas',
  'install.unavailable.text': 'Rien n’a été enregistré. Réessayez dans quelques minutes.',
  'install.busy.title': 'Trop d’installations en même temps',
  'install.busy.text': 'Réessayez dans une minute.',
  'page.later.title': 'Cette page n’est pas disponible pour le moment',
  'page.later.text': 'Réessayez dans une minute.',
  'page.failed.title': 'Une erreur s’est produite',
  'page.failed.text':
    'Réessayez. Si le problème persiste, envoyez cette référence à la personne qui gère le serveur : {reference}',
  'page.noFile.title': 'Ce lien a expiré ou est incomplet',
  'page.noFile.text': 'Exportez de nouveau le tableau dans HubSpot.',
};
