import { type ReactNode, useRef } from 'react';
import { useScrollable } from '../extension/use-scrollable.ts';
import { SourceText } from './source-text.tsx';

/**
 * A message, stack or frame of source, line by line. A path that is wider than its place scrolls.
 *
 * @param hasPlaces each place of the source in it opens the editor.
 */
export function Stack(props: { text: string; hasPlaces?: boolean }): ReactNode {
  const { text, hasPlaces = false } = props;
  const element = useRef<HTMLPreElement>(null);
  useScrollable(element, text);
  return (
    <pre className="stack" ref={element}>
      {hasPlaces ? <SourceText text={text} /> : text}
    </pre>
  );
}
