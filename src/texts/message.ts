/**
 * A text as the dictionaries hold it: words with `{names}` to fill in, or one text for each plural
 * category of `Intl.PluralRules`, chosen by `{count}`.
 */
export type Message = string | PluralMessage;
export type PluralMessage = { readonly other: string } & {
  readonly [Category in Intl.LDMLPluralRule]?: string;
};
export type Dictionary = { readonly [key: string]: Message };

/** The same keys with the same kind of message: a missing or a surplus text fails the type check. */
export type TranslationOf<Source extends Dictionary> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : PluralMessage;
};

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type NamesOf<Text extends Message> = Text extends string
  ? NamesIn<Text>
  : 'count' | NamesIn<Extract<Text[keyof Text], string>>;

/** What a message must be given: numbers are formatted in the language, texts are put in as they are. */
export type ValuesOf<Text extends Message> = {
  readonly [Name in NamesOf<Text>]: Name extends 'count' ? number : string | number;
};

/** Asks for values exactly when the message has names. */
export type Arguments<Text extends Message> = [NamesOf<Text>] extends [never]
  ? []
  : [values: ValuesOf<Text>];

/** Finds the words for a key of one dictionary. */
export type Translate<Source extends Dictionary> = <Key extends keyof Source & string>(
  key: Key,
  ...values: Arguments<Source[Key]>
) => string;
