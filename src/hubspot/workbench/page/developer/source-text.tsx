import { openInEditor, piecesOf, placeIn } from './source-place.ts';

/**
 * A stack or message, in which each place of the source opens the editor.
 *
 * @param isPlace the text is a place and nothing else: its file may have any name.
 */
export function SourceText({ text, isPlace = false }: { text: string; isPlace?: boolean }) {
  const pieces = isPlace ? [{ text, place: placeIn(text) }] : piecesOf(text);
  return pieces.map(({ text: piece, place }, at) => {
    if (place === null) return piece;
    return (
      <button
        key={at}
        type="button"
        className="source-place"
        title="Open in the editor"
        onClick={() => void openInEditor(place)}
      >
        {piece}
      </button>
    );
  });
}
