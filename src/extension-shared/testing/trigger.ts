/** A rendered node, whatever its component. */
interface Triggerable {
  trigger: (event: never, value?: never) => void;
}

/**
 * Triggers an event with the value that HubSpot would give to the handler. The renderer's own
 * `trigger` asks for the handler's type where its value belongs.
 */
export function trigger(node: Triggerable, event: string, value?: unknown): void {
  node.trigger(event as never, value as never);
}
