import type { CrmRecord, UploadedFile } from '@hubspot/ui-extensions/experimental';
import type { FileRefusal, FileSource, UploadedFileDescription } from '../../shared/files.ts';
import type { Host } from './host-context.ts';
import { overNetwork } from './network.ts';

/** The workbench's process does not keep the file. */
export class FileRefused extends Error {
  readonly reason: FileRefusal;

  constructor(reason: FileRefusal) {
    super(`The file was not saved: ${reason}`);
    this.reason = reason;
  }
}

/** @throws {FileRefused} when it is not kept; an `Error` when the upload fails. */
export async function uploadFile(
  host: Host,
  file: File,
  attachTo: CrmRecord | undefined,
): Promise<UploadedFile> {
  const to = attachTo ? `, attached to ${attachTo.objectTypeId} ${attachTo.objectId}` : '';
  const response = await send(host, `upload ${file.name}, ${file.size} bytes${to}`, '', {
    query: { name: file.name },
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const answer = (await response.json()) as UploadedFileDescription | { refusal: FileRefusal };
  if ('refusal' in answer) throw new FileRefused(answer.refusal);
  const { id, name, path } = answer;
  return { id, name, url: new URL(path, window.location.href).href };
}

/** One that is gone already, because the workbench was restarted, counts as removed. */
export async function removeFile(host: Host, { id, name }: UploadedFile): Promise<void> {
  const path = `/${host.account.portalId}/${id}`;
  await send(host, `remove ${name}`, path, { query: {}, method: 'DELETE' });
}

export async function listFiles(host: Host, source: FileSource) {
  const response = await send(host, `list ${source}`, '', { query: { source }, method: 'GET' });
  const { files } = (await response.json()) as { files: UploadedFileDescription[] };
  return files;
}

/** As the developer wants requests to go, and with a line in the log. */
async function send(
  host: Host,
  what: string,
  path: string,
  { query, ...init }: RequestInit & { query: Record<string, string> },
): Promise<Response> {
  const { account, user } = host;
  const asked = new URLSearchParams({ ...query, portalId: account.portalId, userId: user.id });
  try {
    const response = await overNetwork(
      host.network(),
      () => fetch(`/files${path}?${asked}`, init),
      (status) => new Response('Failing on purpose', { status }),
    );
    const { ok, status } = response;
    const expected = ok || status === 413 || (status === 404 && init.method === 'DELETE');
    if (!expected) throw new Error(`${status} ${await response.text()}`);
    host.log(ok ? 'info' : 'warn', 'file', ok ? what : `${what}: ${status}`);
    return response;
  } catch (error) {
    host.log('warn', 'file', `${what}: ${(error as Error).message}`);
    throw error;
  }
}
