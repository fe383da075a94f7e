import { retain } from '@remote-ui/core';
import type { WorkbenchRecord } from '../../shared/account.ts';
import { sayMisfit } from '../components/say-misfit.ts';
import type { ExtensionActions, PropertiesListener } from '../../shared/worker-protocol.ts';
import { fitArguments } from './action-arguments.ts';
import type { AlertType, FloatingAlert } from './alerts.tsx';
import type { Host } from './host-context.ts';
import type { IframeModal } from './iframe-modal.tsx';
import type { DataApi } from './page-api.ts';
import type { RecordWatch } from './record-watch.ts';
import { writeJson } from '../write-json.ts';

export interface ActionOptions {
  host: Host;
  /** The record on which a card is shown; null elsewhere. */
  record: WorkbenchRecord | null;
  data: DataApi;
  watch: RecordWatch;
  addAlert: (alert: FloatingAlert) => void;
  openIframeModal: (modal: IframeModal) => void;
}

/** `actions` as HubSpot hands them to an extension; on a record there are three more. */
export function createActions(options: ActionOptions): ExtensionActions {
  const { host, record } = options;
  const logged = <Values extends unknown[], Result>(
    name: string,
    action: (...values: Values) => Result,
  ) => {
    return (...given: Values): Result => {
      host.log('info', 'action', `${name} ${written(given)}`);
      const { values, misfits, isUsable } = fitArguments(name, given);
      const said = misfits.map((it) => sayMisfit(name, it));
      for (const [at, { used }] of misfits.entries()) {
        host.log(used === undefined ? 'error' : 'warn', 'component', said[at] ?? '');
      }
      if (!isUsable) throw new TypeError(said.join('; '));
      return action(...(values as Values));
    };
  };
  return {
    addAlert: logged('addAlert', (alert: { type?: AlertType; title?: string; message: string }) =>
      options.addAlert({
        type: alert.type ?? 'info',
        title: alert.title ?? null,
        message: alert.message,
      }),
    ),
    closeOverlay: logged('closeOverlay', (id: string) => host.overlays.close(id)),
    copyTextToClipboard: logged('copyTextToClipboard', (text: string) =>
      navigator.clipboard.writeText(text),
    ),
    navigateToPage: logged(
      'navigateToPage',
      (target: { to: string; params?: Record<string, string> }) =>
        host.navigateToPage(target.to, target.params),
    ),
    openIframeModal: logged('openIframeModal', (modal: IframeModal, onClose?: () => void) => {
      if (onClose) retain(onClose);
      const name = modal.uri.split('?')[0];
      options.openIframeModal({
        ...modal,
        onBlocked: () =>
          host.log(
            'warn',
            'action',
            `Not shown, because it is not in permittedUrls.iframe: ${name}`,
          ),
        ...(onClose ? { onClose } : {}),
      });
    }),
    reloadPage: logged('reloadPage', () => window.location.reload()),
    ...(record ? recordActions(options, logged) : {}),
  };
}

/** What JSON has no way to write, such as a value inside of itself, is no reason to fail. */
function written(values: unknown[]): string {
  try {
    return writeJson(values);
  } catch {
    return '(not written: it is circular)';
  }
}

function recordActions(
  { data, watch }: Pick<ActionOptions, 'data' | 'watch'>,
  logged: <Values extends unknown[], Result>(
    name: string,
    action: (...values: Values) => Result,
  ) => (...values: Values) => Result,
): ExtensionActions {
  let lastWatch = 0;
  return {
    fetchCrmObjectProperties: logged('fetchCrmObjectProperties', (names: string[] | '*') =>
      data.crmProperties(names),
    ),
    refreshObjectProperties: logged('refreshObjectProperties', () => watch.refresh()),
    onCrmPropertiesUpdate: logged(
      'onCrmPropertiesUpdate',
      (names: string[] | '*', listener: PropertiesListener) => {
        lastWatch += 1;
        watch.watch(`action-${lastWatch}`, names, undefined, listener);
      },
    ),
  };
}
