import { createContext, useContext, useEffect, useRef } from 'react';

/** One input of a form. */
export interface FormField {
  /** What the form submits for it; undefined for nothing. */
  value: () => unknown;
  /** Tells the extension about a value that is typed but not yet committed. */
  commit?: () => void;
  reset?: () => void;
}

export interface FormScope {
  fields: Map<string, FormField>;
  reset(): void;
}

export const FormScopeContext = createContext<FormScope | null>(null);

/** Enters an input into the form around it, if there is one and the input has a name. */
export function useFormField(name: string | undefined, field: FormField): void {
  const scope = useContext(FormScopeContext);
  const latest = useRef(field);
  latest.current = field;
  useEffect(() => {
    if (!scope || !name) return undefined;
    scope.fields.set(name, {
      value: () => latest.current.value(),
      commit: () => latest.current.commit?.(),
      reset: () => latest.current.reset?.(),
    });
    return () => {
      scope.fields.delete(name);
    };
  }, [scope, name]);
}

export function useFormActions(): Pick<FormScope, 'reset'> | null {
  return useContext(FormScopeContext);
}
