import type { FormProps } from '@hubspot/ui-extensions';
import { useEffect, useMemo, useRef } from 'react';
import { Form as AriaForm, FormContext } from 'react-aria-components';
import { useHost } from '../extension/host-context.ts';
import { type FormField, type FormScope, FormScopeContext } from './form-scope.ts';
import { extensionEvent, reactionsFor } from './press.ts';

const inForm = { validationBehavior: 'aria' as const };

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

  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(submit);
  latest.current = submit;
  useEffect(() => {
    // Not by React, which listens further out: of a form within another, a browser lets nothing
    // that it submits out of it.
    const onNativeSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      latest.current();
    };
    const element = form.current;
    element?.addEventListener('submit', onNativeSubmit);
    return () => element?.removeEventListener('submit', onNativeSubmit);
  }, []);

  return (
    <FormScopeContext.Provider value={scope}>
      <AriaForm
        ref={form}
        className="hs-form"
        autoComplete={autoComplete}
        validationBehavior="aria"
      >
        {/* A form within takes nothing else of this one. */}
        <FormContext.Provider value={inForm}>{children}</FormContext.Provider>
      </AriaForm>
    </FormScopeContext.Provider>
  );
}
