import { Pencil } from 'lucide-react';
import { useContext, useEffect, useRef, useState } from 'react';
import { RecordContext } from '../extension/record-context.ts';
import { useTexts } from './host-texts.ts';
import { editorFor } from './property-editors.ts';
import type { PropertyValue } from './property-value.ts';

/** A value with a button that puts a field in its place, as HubSpot edits inline. */
export function EditableValue({ value }: { value: PropertyValue }) {
  const { record, name, label, shown, stored, definition, needsValue = false } = value;
  const texts = useTexts();
  const crm = useContext(RecordContext)?.crm;
  const [isEditing, setEditing] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const isSaving = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const takesFocus = useRef(false);
  useEffect(() => {
    if (!isEditing && takesFocus.current) button.current?.focus();
    takesFocus.current = false;
  }, [isEditing]);

  const Editor = definition && editorFor(definition);
  if (!crm || !Editor) return <>{shown}</>;

  /** @param byKey the focus stays here; who has left the field has it elsewhere. */
  function end(byKey: boolean): void {
    takesFocus.current = byKey;
    setError(null);
    setEditing(false);
  }

  async function save(next: string, byKey: boolean): Promise<void> {
    if (isSaving.current) return;
    if (next === stored) {
      end(byKey);
      return;
    }
    isSaving.current = true;
    try {
      await crm?.update(record, { [name]: next });
      end(byKey);
    } catch (problem) {
      setError((problem as Error).message);
    } finally {
      isSaving.current = false;
    }
  }

  if (!isEditing) {
    return (
      <span className="crm-value">
        <span>{shown}</span>
        <button
          ref={button}
          type="button"
          className="icon-button"
          aria-label={`${texts.edit} ${label}`}
          onClick={() => setEditing(true)}
        >
          <Pencil size={14} aria-hidden />
        </button>
      </span>
    );
  }
  return (
    <div className="crm-value-editor">
      <Editor
        definition={definition}
        label={label}
        stored={stored}
        needsValue={needsValue}
        save={(next, byKey) => void save(next, byKey)}
        refuse={setError}
        cancel={() => end(true)}
      />
      <span role="alert" className="hs-field-error">
        {error}
      </span>
    </div>
  );
}
