import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in Brazilian Portuguese. */
export const overview: TranslationOf<typeof english> = {
  'head.options': 'Opções de visualização',
  'attention.title': 'Dados e atualização',
  'attention.none': 'Nenhum registro precisa de atenção.',
  'attention.record': 'Registro',
  'attention.deal': 'Negócio {id}',
  'attention.value': 'Valor',
  'attention.why': 'Motivo',
  'attention.mend': 'Como corrigir',
  'attention.mend.currency': 'Informe nas configurações do aplicativo quanto vale {currency}.',
  'attention.mend.record': 'Corrija no HubSpot e depois sincronize.',
  'attention.mend.none': 'Nada a corrigir: o HubSpot não publicou nenhuma taxa.',
  'head.rules.other': '{ruleSet} (não vigentes)',
  'head.rules.keep': 'Manter estas regras na minha próxima visita',
};
