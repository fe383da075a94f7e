import { openInEditor, placeIn } from './source-place.ts';

/** A stack or message, in which each place of the source opens the editor. */
export function SourceText({ text }: { text: string }) {
  return text.split(/([\s()]+)/).map((word, at) => {
    const place = placeIn(word);
    if (place === null) return word;
    return (
      <button
        key={at}
        type="button"
        className="source-place"
        title="Open in the editor"
        onClick={() => void openInEditor(place)}
      >
        {word}
      </button>
    );
  });
}
