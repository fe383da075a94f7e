import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in Brazilian Portuguese. */
export const overview: TranslationOf<typeof english> = {
  'head.rules.keep': 'Usar estas regras também nas minhas próximas visitas',
  'head.options': 'Opções',
  'setup.title': 'A informar nas configurações:',
  'setup.thresholds': 'Limites',
  'setup.mapping': 'Mapeamento de negócios',
  'setup.conversions': 'Conversões de moeda',
  'attention.title': 'Dados e atualização',
  'attention.none': 'Nenhum registro precisa de atenção.',
  'attention.record': 'Registro',
  'attention.value': 'Valor',
  'attention.mend': 'Como corrigir',
  'state.kept': 'Seguro em {day}',
  'state.rises': '{tier} em {day}',
  'state.protected': 'Protegido em {day}',
  'state.falls': 'Em risco em {day}',
  'safety.atRisk':
    '{risk}: {track} cai para {points} dos {threshold} exigidos, com {amount} expirando.',
  'safety.below': '{risk}: {track} tem {points} dos {threshold} exigidos.',
  'safety.clients': 'Exibir os clientes',
  'safety.plan': 'Planejar uma solução',
  'safety.expiring': 'Exibir o que expira',
  'safety.next': 'Planejar o próximo nível',
  'figures.for': '{threshold} para {tier}',
  'call.title': 'Ligar primeiro',
  'call.plan': 'Planejar renovação',
  'call.renewed': 'Se repostos',
  'call.lost': 'Se não repostos',
  'call.holds': '{tier} mantido',
  'call.none': 'Nada expira até {day}.',
  'picture.alt': '{track}: {points} hoje, {later} em {day}.',
  'picture.table': 'O mesmo em tabela',
  'head.rules.other': '{ruleSet} (não vigentes)',
};
