import type { ReactNode } from 'react';
import { useHost } from '../extension/host-context.ts';
import { Button } from './button.tsx';

interface CrmActionProps {
  actionType: string;
  actionContext: { objectId?: number | string; objectTypeId?: string; href?: string };
  children?: ReactNode;
  variant?: 'primary' | 'secondary' | 'destructive';
  size?: 'xs' | 'sm' | 'md';
  disabled?: boolean;
  onClick?: () => void;
  onError?: (errors: string[]) => void;
}

/**
 * What an action of HubSpot's library leads to here: links to a record are followed, an address
 * outside is opened, all else needs HubSpot and is reported to the extension as an error.
 */
function useCrmAction() {
  const host = useHost();
  return ({ actionType, actionContext, onError }: Omit<CrmActionProps, 'children'>) => {
    host.log('info', 'action', `${actionType} ${JSON.stringify(actionContext)}`);
    const { objectId, objectTypeId, href } = actionContext;
    const toRecord = ['RECORD_APP_LINK', 'PREVIEW_OBJECT'].includes(actionType);
    const known =
      objectTypeId !== undefined &&
      host.account.records.some(
        (it) => it.objectTypeId === objectTypeId && it.objectId === String(objectId),
      );
    if (toRecord && known) {
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
  const { children, variant = 'secondary', size = 'md', disabled = false } = props;
  return (
    <Button
      variant={variant}
      size={size}
      disabled={disabled}
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
  return (
    <button
      type="button"
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
  options?: CardAction[];
}

/** A row of actions; those of a dropdown stand beside the others. */
export function CrmCardActions(props: {
  actionConfigs?: CardAction[];
  onError?: (errors: string[]) => void;
}) {
  const { actionConfigs = [], onError } = props;
  const all = actionConfigs.flatMap((config) =>
    config.type === 'dropdown' ? (config.options ?? []) : [config],
  );
  return (
    <div className="hs-button-row">
      {all.map((config, at) => (
        <CrmActionButton
          key={at}
          actionType={config.actionType ?? ''}
          actionContext={config.actionContext ?? {}}
          disabled={config.disabled ?? false}
          size="sm"
          {...(onError ? { onError } : {})}
        >
          {config.label ?? config.actionType}
        </CrmActionButton>
      ))}
    </div>
  );
}
