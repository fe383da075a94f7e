import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getMimeType } from 'hono/utils/mime';
import * as z from 'zod';
import type { WorkbenchAccount } from '../../shared/account.ts';
import { largestFile, type UploadedFileDescription } from '../../shared/files.ts';
import { createFileStore, type StoredFile } from './file-store.ts';

const callerSchema = z.object({ portalId: z.string(), userId: z.string() });
const uploadSchema = callerSchema.extend({ name: z.string().min(1).max(255) });
const listSchema = callerSchema.extend({ source: z.enum(['app', 'appUser']) });
const fileId = z.coerce.number().int().positive();

/**
 * A file that someone has uploaded is nothing to run here: it is offered for saving, a document
 * would be in its own origin and without scripts, and nothing is taken for what it is not.
 */
const harmless = {
  'content-disposition': 'attachment',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The storage behind `FileUpload` and `FileViewer`: files are kept, listed, served and removed. */
export function createFileRoutes(accounts: WorkbenchAccount[]): Hono {
  const store = createFileStore();
  const app = new Hono();

  const isKnown = ({ portalId, userId }: z.infer<typeof callerSchema>) =>
    accounts.some((it) => it.portalId === portalId && it.users.some(({ id }) => id === userId));

  app.post(
    '/',
    bodyLimit({
      maxSize: largestFile,
      onError: (context) => context.json({ refusal: 'size' }, 413),
    }),
    async (context) => {
      // A page of another site cannot send this type without asking first, and it is not let in.
      if (context.req.header('content-type') !== 'application/octet-stream') {
        return context.body(null, 415);
      }
      const upload = uploadSchema.safeParse(context.req.query());
      if (!upload.success) return context.text(z.prettifyError(upload.error), 400);
      if (!isKnown(upload.data)) return context.text('This account or user does not exist', 404);
      const content = new Uint8Array(await context.req.arrayBuffer());
      const stored = store.add({ ...upload.data, content });
      if (typeof stored === 'string') return context.json({ refusal: stored }, 413);
      return context.json(describe(stored), 201);
    },
  );

  app.get('/', (context) => {
    const asked = listSchema.safeParse(context.req.query());
    if (!asked.success) return context.text(z.prettifyError(asked.error), 400);
    if (!isKnown(asked.data)) return context.text('This account or user does not exist', 404);
    const { portalId, userId, source } = asked.data;
    const files = store.list(portalId, source === 'app' ? undefined : userId);
    return context.json({ files: files.map(describe) });
  });

  app.delete('/:portalId/:id', (context) => {
    const { portalId, id } = context.req.param();
    const userId = context.req.query('userId') ?? '';
    if (!store.remove(portalId, userId, fileId.catch(0).parse(id))) return context.notFound();
    return context.body(null, 204);
  });

  app.get('/:portalId/:id/:name', (context) => {
    const { portalId, id } = context.req.param();
    const file = store.get(portalId, fileId.catch(0).parse(id));
    if (!file) return context.notFound();
    return context.body(file.content, 200, { ...harmless, 'content-type': typeOf(file.name) });
  });
  return app;
}

/** Saved under the last part of its address: that is its name. */
function describe({ id, portalId, name, content }: StoredFile): UploadedFileDescription {
  const path = `/files/${portalId}/${id}/${encodeURIComponent(name)}`;
  return { id, name, size: content.byteLength, path };
}

/**
 * Types that are only looked at or listened to; everything else is just bytes, scripts above all.
 */
function typeOf(name: string): string {
  const type = getMimeType(name) ?? '';
  const isMedia = /^(image|audio|video)\//.test(type) || type === 'application/pdf';
  return isMedia ? type : 'application/octet-stream';
}
