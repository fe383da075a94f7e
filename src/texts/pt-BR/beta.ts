import type { TranslationOf } from '../message.ts';
import type { beta as english } from '../en/beta.ts';

/** Texts of the beta terms, in Brazilian Portuguese. */
export const beta: TranslationOf<typeof english> = {
  'beta.terms.title': 'Termos da versão beta dos pontos de nível',
  'beta.terms.preview':
    'Os números são uma prévia com base nos seus dados do HubSpot e nas regras publicadas. Eles podem ser diferentes dos números do HubSpot.',
  'beta.terms.tier': 'A versão beta não altera o seu nível. Só o HubSpot o define.',
  'beta.terms.stored':
    'O aplicativo armazena quem aceitou qual versão destes termos e quando, as configurações que os seus superadministradores informam e uma cópia dos clientes de parceiro e dos negócios que sincroniza.',
  'beta.terms.seen':
    'Todos que participam veem todos os clientes, inclusive os que não conseguem abrir na HubSpot, a menos que um superadministrador limite isso.',
  'beta.terms.leave':
    'Você pode sair da versão beta a qualquer momento e voltar à visualização atual.',
  'beta.terms.version': 'Versão {version}',
  'beta.acceptEveryone': 'Incluir todos os usuários na versão beta',
  'beta.cancel': 'Cancelar',
  'beta.acceptedEveryone': 'A versão beta dos pontos de nível está ativada para todos os usuários.',
};
