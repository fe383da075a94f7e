import { useContext, useEffect } from 'react';
import { HostContext } from '../extension/host-context.ts';
import { createPropLog } from '../extension/prop-log.ts';
import type { Misfit } from './misfit.ts';

/** Tells the developer which of a component's props cannot be used, once each. */
export function useMisfits(component: string, misfits: Misfit[]): void {
  const host = useContext(HostContext);
  useEffect(() => {
    if (host && misfits.length > 0) createPropLog(host).misfits(component, misfits);
  });
}
