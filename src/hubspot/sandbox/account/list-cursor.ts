/**
 * What the cursors of lists look like: the id of the next page's first record, as is seen today; a
 * text that hides it, as HubSpot's own descriptions show; or numbers that go down while ids go up.
 */
const listCursorForms = ['id', 'text', 'descending'] as const;
export type ListCursorForm = (typeof listCursorForms)[number];

/** More than any id. */
const highest = 1_000_000_000_000;

/** The cursor of the page that begins with this id. */
export function writeListCursor(form: ListCursorForm, id: string): string {
  if (form === 'descending') return String(highest - Number(id));
  return form === 'text' ? encodeURIComponent(Buffer.from(`${id}\n`).toString('base64')) : id;
}

/** The id that a page begins with; undefined when the text is no cursor of this form. */
export function readListCursor(form: ListCursorForm, cursor: string): number | undefined {
  // Base64 has no character that is encoded but `=`, at its end.
  const text =
    form === 'text' ? String(Buffer.from(cursor.replaceAll('%3D', ''), 'base64')) : cursor;
  if (!/^\d+\n?$/.test(text)) return undefined;
  const id = Number(text);
  return form === 'descending' ? highest - id : id;
}
