import type { TranslationOf } from '../message.ts';
import type { install as english } from '../en/install.ts';

/** The server's pages of an installation, in Brazilian Portuguese. */
export const install: TranslationOf<typeof english> = {
  'install.done.title': 'O Partner Tier Points está conectado',
  'install.done.text':
    'Seus clientes de parceiro e negócios estão sendo sincronizados, o que leva no máximo alguns minutos. Abra o Partner Tier Points no HubSpot para ver seus pontos. Lá, um superadministrador pode ativar a versão beta para todos.',
  'install.back': 'Ir para o HubSpot',
  'install.again': 'Iniciar a instalação novamente',
  'install.scopesMissing.title': 'Faltam permissões',
  'install.scopesMissing.text':
    'O aplicativo não funciona sem estas permissões. Instale-o novamente e conceda-as:',
  'install.denied.title': 'O aplicativo não foi instalado',
  'install.denied.text': 'A instalação foi cancelada no HubSpot. Nada foi salvo.',
  'install.otherBrowser.title': 'Esta instalação não pode continuar aqui',
  'install.otherBrowser.text':
    'Ela foi iniciada em outro navegador ou há mais de 15 minutos. Nada foi salvo.',
  'install.codeUsed.title': 'Este link já foi usado ou expirou',
  'install.codeUsed.text': 'Se o aplicativo não funcionar no HubSpot, instale-o novamente.',
  'install.misconfigured.title': 'Este servidor não está configurado corretamente',
  'install.misconfigured.text':
    'O HubSpot não aceita o ID do aplicativo, o ID do cliente ou o segredo do cliente. Avise quem administra o servidor.',
  'install.unavailable.title': 'O HubSpot não está respondendo',
  'install.unavailable.text': 'Nada foi salvo. Tente novamente em alguns minutos.',
  'install.busy.title': 'Muitas instalações ao mesmo tempo',
  'install.busy.text': 'Tente novamente em um minuto.',
  'page.later.title': 'Esta página não está disponível no momento',
  'page.later.text': 'Tente novamente em um minuto.',
  'page.failed.title': 'Algo deu errado',
  'page.failed.text':
    'Tente novamente. Se o problema continuar, envie esta referência à pessoa que administra o servidor: {reference}',
  'page.noFile.title': 'Este link expirou ou está incompleto',
  'page.noFile.text': 'Exporte a tabela novamente no HubSpot.',
};
