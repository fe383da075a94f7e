/** What commands a terminal, and what reverses the order in which others are shown; not a line break. */
const commands = /[^\P{Cc}\n]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** A text with names that a project or an extension chose: none of it may command the terminal. */
export const printable = (text: string) => text.replace(commands, '?');
