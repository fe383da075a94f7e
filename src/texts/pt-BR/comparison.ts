import type { TranslationOf } from '../message.ts';
import type { comparison as english } from '../en/comparison.ts';

/** What the server composes of the view Compare, in Portuguese. */
export const comparison: TranslationOf<typeof english> = {
  'compare.tiers': '{left}: nível alcançado {leftTier}. {right}: nível alcançado {rightTier}.',
  'ruleSet.dealBased': 'Modelo baseado em negócios',
  'compare.same': 'Todos os clientes têm os mesmos pontos com ambas.',
  'compare.clients': {
    one: '{count} de {all} clientes tem pontos diferentes.',
    other: '{count} de {all} clientes têm pontos diferentes.',
  },
  'reconcile.how': 'Totais dos clientes dos quais os dois números são conhecidos.',
  'reconcile.mrr':
    'Estas regras medem MRR e o HubSpot armazena pontos, por isso não podem ser comparados.',
  'reconcile.standIns': {
    one: '{count} cliente não é incluído porque o número do HubSpot é usado onde faltam dados.',
    other:
      '{count} clientes não são incluídos porque os números do HubSpot são usados onde faltam dados.',
  },
  'reconcile.same': 'Todos os números coincidem.',
  'reconcile.differences': {
    one: '{count} número é diferente.',
    other: '{count} números são diferentes.',
  },
  'reconcile.causes': 'Motivos',
  'reconcile.reportedOn': 'Data do número do HubSpot',
  'reconcile.clientId': 'ID do cliente',
  'reconcile.deal': 'ID do negócio',
  'reconcile.dealLink': 'Link para o negócio',
  'reconcile.clients': 'Clientes',
  'reconcile.conversion': 'Conversão de',
  'reconcile.conversionFrom': 'Conversão desde',
  'reconcile.entryPoints': 'Pontos do negócio',
  'cause.earnedSince': 'obtidos desde então',
  'cause.endedSince': 'expirados desde então',
  'cause.otherMarket': 'outro multiplicador de mercado',
  'cause.unshared': 'não dividido entre parceiros',
  'cause.otherRuleSet': 'outras regras',
  'cause.rounding': 'arredondamento',
  'cause.setAside': 'registros que precisam de atenção',
  'cause.notCounted': 'a HubSpot não conta uma venda',
  'cause.missingSale': 'a HubSpot conta uma venda que falta aqui',
  'cause.currency': 'outra taxa de câmbio na HubSpot',
  'cause.changedMrr': 'o MRR mudou desde então',
  'cause.likely': 'provavelmente {cause}',
  'cause.detail': '{cause} ({detail})',
  'cause.size': '{cause}: {points}',
  'entries.earned': 'Obtidos em',
};
