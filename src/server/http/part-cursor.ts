/** The place where a part of a comparison begins. */
interface PartCursor {
  syncId: string;
  from: number;
  /** What the part before has left; whoever reads it checks it, as addresses can be written by anyone. */
  state: unknown;
}

export function writePartCursor({ syncId, from, state }: PartCursor): string {
  return `${syncId}.${from}.${Buffer.from(JSON.stringify(state)).toString('base64url')}`;
}

/** Undefined when the text is no cursor of ours. */
export function readPartCursor(text: string): PartCursor | undefined {
  const [, syncId, from, state] = /^([0-9a-f-]{36})\.(\d{1,9})\.([\w-]+)$/.exec(text) ?? [];
  if (syncId === undefined || state === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(state, 'base64url').toString());
    return { syncId, from: Number(from), state: read };
  } catch {
    return undefined;
  }
}
