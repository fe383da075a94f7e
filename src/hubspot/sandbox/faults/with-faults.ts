import { setTimeout } from 'node:timers/promises';
import { callerLeaves, halfOf, refusalResponse } from '../api/fault-response.ts';
import type { FaultQueue } from './fault-queue.ts';

/** Answers a request that is about no single account, or lets it meet what waits for its path. */
export async function withFaults(
  faults: FaultQueue,
  request: Request,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const effects = faults.take(new URL(request.url).pathname);
  for (const effect of effects) {
    if (effect.kind === 'delay') await setTimeout(effect.milliseconds);
  }
  const fault = effects.find(({ kind }) => kind !== 'delay');
  if (fault?.kind === 'refusal') return refusalResponse(fault);
  if (fault?.kind === 'hang') await callerLeaves(request);
  if (fault?.kind === 'hang' || fault?.kind === 'reset') return Response.error();
  const response = await answer();
  const isHalf = fault?.kind === 'malformed' || fault?.kind === 'truncated';
  return isHalf ? halfOf(response, fault.kind) : response;
}
