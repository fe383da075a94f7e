import { type ReactNode, useEffect } from 'react';
import { useHost } from '../extension/host-context.ts';
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components';
import { Button } from './button.tsx';
import { Dropdown } from './dropdown.tsx';
import { Tooltip } from './tooltip.tsx';
import { writeJson } from '../write-json.ts';

interface ActionContext {
  objectId?: number | string;
  objectTypeId?: string;
  href?: string;
}

interface CrmActionProps {
  actionType: string;
  actionContext: ActionContext;
  children?: ReactNode;
  variant?: 'primary' | 'secondary' | 'destructive';
  size?: 'xs' | 'sm' | 'md';
  disabled?: boolean;
  onClick?: () => void;
  onError?: (errors: string[]) => void;
}

const record = ['objectTypeId', 'objectId'];

/** What each action needs to know, by the SDK's types. */
const neededContext: Record<string, string[]> = {
  PREVIEW_OBJECT: record,
  ADD_NOTE: record,
  ADD_TASK: record,
  SEND_EMAIL: record,
  SCHEDULE_MEETING: record,
  OPEN_RECORD_CREATOR_FORM: ['objectTypeId'],
  OPEN_RECORD_ASSOCIATION_FORM: ['objectTypeId', 'association'],
  ENGAGEMENT_APP_LINK: [...record, 'engagementId'],
  RECORD_APP_LINK: record,
  PAGE_APP_LINK: ['path'],
  EXTERNAL_URL: ['href'],
  OPEN_WORKFLOW_ENROLLMENT_MODAL: record,
};

/** As HubSpot does: an action that lacks something is disabled, and its extension learns why. */
function useIsIncomplete(props: Pick<CrmActionProps, 'actionType' | 'actionContext' | 'onError'>) {
  const { actionType, onError } = props;
  const context = (props.actionContext ?? {}) as Record<string, unknown>;
  const missing = (neededContext[actionType] ?? []).filter((name) => context[name] === undefined);
  const names = missing.join(', ');
  useEffect(() => {
    if (names !== '') onError?.([`${actionType} needs ${names} in its actionContext`]);
    // Reported once, however often the extension re-renders.
  }, [actionType, names]);
  return names !== '';
}

/**
 * What an action of HubSpot's library leads to here: links to a record are followed, an address
 * outside is opened, all else needs HubSpot and is reported to the extension as an error.
 */
function useCrmAction() {
  const host = useHost();
  return ({ actionType, actionContext, onError }: Omit<CrmActionProps, 'children'>) => {
    host.log('info', 'action', `${actionType} ${writeJson(actionContext)}`);
    const { objectId, objectTypeId, href } = actionContext;
    const toRecord = ['RECORD_APP_LINK', 'PREVIEW_OBJECT'].includes(actionType);
    if (toRecord && objectTypeId !== undefined && objectId !== undefined) {
      const place = actionType === 'PREVIEW_OBJECT' ? 'preview' : 'record';
      host.openRecord(objectTypeId, String(objectId), place);
    } else if (actionType === 'EXTERNAL_URL' && href !== undefined) {
      window.open(href, '_blank', 'noopener');
    } else {
      onError?.([`The workbench cannot perform ${actionType}`]);
    }
  };
}

export function CrmActionButton(props: CrmActionProps) {
  const act = useCrmAction();
  const isIncomplete = useIsIncomplete(props);
  const { children, variant = 'secondary', size = 'md', disabled = false } = props;
  return (
    <Button
      variant={variant}
      size={size}
      disabled={disabled || isIncomplete}
      onClick={() => {
        props.onClick?.();
        act(props);
      }}
    >
      {children}
    </Button>
  );
}

export function CrmActionLink(props: Omit<CrmActionProps, 'variant'> & { variant?: string }) {
  const act = useCrmAction();
  const isIncomplete = useIsIncomplete(props);
  return (
    <button
      type="button"
      disabled={isIncomplete}
      className={`hs-link hs-link-${props.variant ?? 'primary'} hs-link-button`}
      onClick={() => {
        props.onClick?.();
        act({
          actionType: props.actionType,
          actionContext: props.actionContext,
          ...(props.onError ? { onError: props.onError } : {}),
        });
      }}
    >
      {props.children}
    </button>
  );
}

interface CardAction extends Partial<CrmActionProps> {
  type: 'action-library-button' | 'dropdown';
  label?: string;
  tooltipText?: string;
  options?: CardAction[];
}

/** A row of actions: buttons, and menus of more of them. */
export function CrmCardActions(props: {
  actionConfigs?: CardAction[];
  onError?: (errors: string[]) => void;
}) {
  const { actionConfigs = [], onError } = props;
  const act = useCrmAction();
  const run = ({ actionType = '', actionContext = {} }: CardAction) =>
    act({ actionType, actionContext, ...(onError ? { onError } : {}) });
  return (
    <div className="hs-button-row">
      {actionConfigs.map((config, at) =>
        config.type === 'dropdown' ? (
          <Dropdown
            key={at}
            {...(config.label === undefined ? {} : { buttonText: config.label })}
            buttonSize="sm"
            disabled={config.disabled ?? false}
            options={(config.options ?? []).map((option) => ({
              label: option.label ?? option.actionType ?? '',
              onClick: () => run(option),
            }))}
          />
        ) : (
          <CardActionButton key={at} config={config} onClick={() => run(config)} />
        ),
      )}
    </div>
  );
}

function CardActionButton({ config, onClick }: { config: CardAction; onClick: () => void }) {
  const { label, actionType, disabled = false, tooltipText } = config;
  const button = (
    <AriaButton
      className="hs-button hs-button-secondary hs-button-sm"
      isDisabled={disabled}
      onPress={onClick}
    >
      {label ?? actionType}
    </AriaButton>
  );
  if (tooltipText === undefined) return button;
  return (
    <TooltipTrigger delay={200}>
      {button}
      <Tooltip>{tooltipText}</Tooltip>
    </TooltipTrigger>
  );
}
