import type { ReactNode } from 'react';
import type { WorkbenchProperty } from '../../shared/account.ts';

/** The props of every field in which a value is edited in place. */
export interface EditorProps {
  definition: WorkbenchProperty;
  label: string;
  /** As HubSpot stores it; empty for none. */
  stored: string;
  /** It may be changed, but not taken away. */
  needsValue: boolean;
  /** @param byKey whether the field still has the focus: it was not left. */
  save: (next: string, byKey: boolean) => void;
  /** What is typed is no value of this type. */
  refuse: (message: string) => void;
  cancel: () => void;
}

/** Enter saves, Escape cancels, leaving the field saves. */
export function Editing(props: {
  children: ReactNode;
  save: (byKey: boolean) => void;
  cancel: () => void;
}) {
  return (
    <div
      // Captured: a date field lets no key out.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Neither submits a form nor closes the panel around it.
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') props.save(true);
        else props.cancel();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) props.save(false);
      }}
    >
      {props.children}
    </div>
  );
}
