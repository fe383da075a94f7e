import type { TranslationOf } from '../message.ts';
import type { install as english } from '../en/install.ts';

/** The server's pages of an installation, in Spanish. */
export const install: TranslationOf<typeof english> = {
  'install.done.title': 'Partner Tier Points está conectado',
  'install.done.text':
    'Tus clientes de partner y negocios se están sincronizando, lo que tarda como máximo unos minutos. Abre Partner Tier Points en HubSpot para ver tus puntos. Ahí, un superadministrador puede activar la beta para todos.',
  'install.back': 'Ir a HubSpot',
  'install.again': 'Empezar de nuevo la instalación',
  'install.scopesMissing.title': 'Faltan permisos',
  'install.scopesMissing.text':
    'La aplicación no funciona sin estos permisos. Vuelve a instalarla y concédelos:',
  'install.denied.title': 'La aplicación no se instaló',
  'install.denied.text': 'La instalación se canceló en HubSpot. No se guardó nada.',
  'install.otherBrowser.title': 'Esta instalación no puede continuar aquí',
  'install.otherBrowser.text':
    'Se inició en otro navegador o hace más de 15 minutos. No se guardó nada.',
  'install.codeUsed.title': 'Este enlace ya se usó o ha vencido',
  'install.codeUsed.text': 'Si la aplicación no funciona en HubSpot, vuelve a instalarla.',
  'install.misconfigured.title': 'Este servidor no está bien configurado',
  'install.misconfigured.text':
    'HubSpot no acepta su ID de aplicación, su ID de cliente o su secreto de cliente. Avisa a quien administra el servidor.',
  'install.unavailable.title': 'HubSpot no responde',
  'install.unavailable.text': 'No se guardó nada. Inténtalo de nuevo en unos minutos.',
  'install.busy.title': 'Demasiadas instalaciones a la vez',
  'install.busy.text': 'Inténtalo de nuevo en un minuto.',
  'page.later.title': 'Esta página no está disponible en este momento',
  'page.later.text': 'Inténtalo de nuevo en un minuto.',
  'page.failed.title': 'Algo salió mal',
  'page.failed.text':
    'Inténtalo de nuevo. Si el problema continúa, envía esta referencia a la persona que administra el servidor: {reference}',
  'page.noFile.title': 'Este enlace ha vencido o está incompleto',
  'page.noFile.text': 'Vuelve a exportar la tabla en HubSpot.',
};
