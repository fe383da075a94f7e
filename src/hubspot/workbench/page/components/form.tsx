import type { FormProps } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { Form as AriaForm } from 'react-aria-components';
import { useHost } from '../extension/host-context.ts';
import { type FormField, type FormScope, FormScopeContext } from './form-scope.ts';
import { extensionEvent, reactionsFor } from './press.ts';

/** Submits the values of its named inputs as `targetValue`; the page itself never submits. */
export function Form({ children, onSubmit, autoComplete = 'on' }: FormProps) {
  const host = useHost();
  const scope = useMemo<FormScope>(() => {
    const fields = new Map<string, FormField>();
    return { fields, reset: () => fields.forEach((field) => field.reset?.()) };
  }, []);

  function submit(): void {
    scope.fields.forEach((field) => field.commit?.());
    const values = [...scope.fields].map(([name, field]) => [name, field.value()] as const);
    const targetValue = Object.fromEntries(values.filter(([, value]) => value !== undefined));
    (onSubmit as ((...given: unknown[]) => unknown) | undefined)?.(
      { ...extensionEvent('submit'), targetValue },
      reactionsFor(host.overlays),
    );
  }

  return (
    <FormScopeContext.Provider value={scope}>
      <AriaForm
        className="hs-form"
        autoComplete={autoComplete}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {children}
      </AriaForm>
    </FormScopeContext.Provider>
  );
}
