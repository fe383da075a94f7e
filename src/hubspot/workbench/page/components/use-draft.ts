import { useEffect, useRef, useState } from 'react';
import { useHost } from '../extension/host-context.ts';
import { useFormField } from './form-scope.ts';
import { writeJson } from '../write-json.ts';

interface DraftProps<Value, Out> {
  name?: string | undefined;
  value?: Value | undefined;
  defaultValue?: Value | undefined;
  onChange?: ((value: Out) => void) | undefined;
  /** How often the extension has said what the value is. */
  valueUpdates?: number | undefined;
  /** Tells it from others of its name; its name when absent. */
  draftName?: string | undefined;
}

/**
 * The value of an input while it is typed. As in HubSpot, `onChange` receives it when it is
 * committed: when the input loses the focus, and when its form is submitted.
 *
 * @param empty the value of an input that has none.
 * @param toOut turns the value into what the extension receives; also what the form submits.
 */
export function useDraft<Value, Out>(
  props: DraftProps<Value, Out>,
  empty: Value,
  toOut: (value: Value) => Out,
) {
  const { drafts } = useHost();
  const name = props.draftName ?? props.name;
  const isOwn = props.value === undefined && name !== undefined;
  const [start] = useState<Value>(() => {
    const typed = isOwn ? (drafts.take(name) as Value | undefined) : undefined;
    return props.value ?? typed ?? props.defaultValue ?? empty;
  });
  const [draft, setDraft] = useState<Value>(start);
  const [committed, setCommitted] = useState<Value>(start);
  useEffect(() => {
    if (isOwn) drafts.keep(name, draft, draft !== start);
  }, [isOwn, name, draft, start, drafts]);
  const given = writeJson(props.value ?? null);
  const told = `${props.valueUpdates ?? 0} ${given}`;
  const wasTold = useRef(told);

  // The extension has the last word on the value of an input that it controls; when it takes the
  // value back, the input is empty.
  useEffect(() => {
    if (told === wasTold.current) return;
    wasTold.current = told;
    const value = (JSON.parse(given) as Value | null) ?? empty;
    setDraft(value);
    setCommitted(value);
  }, [told, given, empty]);

  function commit(value: Value = draft): void {
    if (writeJson(value) === writeJson(committed)) return;
    setCommitted(value);
    props.onChange?.(toOut(value));
  }

  useFormField(props.name, {
    value: () => toOut(draft),
    commit: () => commit(),
    reset: () => {
      setDraft(props.defaultValue ?? empty);
      setCommitted(props.defaultValue ?? empty);
    },
  });
  return { draft, setDraft, commit };
}
