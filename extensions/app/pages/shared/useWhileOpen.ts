import { useMemo, useState } from 'react';

/** For an overlay whose content is made only while it is open: each row of a table can have one. */
export function useWhileOpen() {
  const [isOpen, setIsOpen] = useState(false);
  const events = useMemo(
    () => ({ onOpen: () => setIsOpen(true), onClose: () => setIsOpen(false) }),
    [],
  );
  return { isOpen, events };
}
