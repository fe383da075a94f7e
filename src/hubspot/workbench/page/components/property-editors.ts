import type { ComponentType } from 'react';
import type { WorkbenchProperty } from '../../shared/account.ts';
import { ChoiceEditor } from './choice-editor.tsx';
import { DayEditor, MomentEditor } from './date-editors.tsx';
import type { EditorProps } from './editing.tsx';
import { NumberEditor, TextEditor } from './text-editors.tsx';

const byType: Record<string, ComponentType<EditorProps>> = {
  string: TextEditor,
  phone_number: TextEditor,
  number: NumberEditor,
  date: DayEditor,
  datetime: MomentEditor,
  enumeration: ChoiceEditor,
  bool: ChoiceEditor,
};

/** The field in which values of a property are edited; null where they are not. */
export function editorFor(definition: WorkbenchProperty): ComponentType<EditorProps> | null {
  const hasChoices = definition.type === 'bool' || (definition.options ?? []).length > 0;
  if (definition.readOnly) return null;
  if (definition.type === 'enumeration' && !hasChoices) return null;
  return byType[definition.type] ?? null;
}
