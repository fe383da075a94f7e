import { type ReactNode, useState } from 'react';
import { useTexts } from './host-texts.ts';

/** The first of many, and a button that shows all of them. */
export function FirstOf<Item>(props: {
  items: Item[];
  most: number;
  children: (items: Item[]) => ReactNode;
}) {
  const { items, most, children } = props;
  const texts = useTexts();
  const [all, setAll] = useState(false);
  return (
    <>
      {children(all ? items : items.slice(0, most))}
      {items.length > most && (
        <button
          type="button"
          className="hs-link hs-link-button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? texts.showLess : texts.showMore}
        </button>
      )}
    </>
  );
}
