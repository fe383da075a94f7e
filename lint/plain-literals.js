// @ts-check

/** For ESLint's `no-restricted-syntax`: a field is written where it belongs, also when that takes a line. */
export const plainLiterals = [
  {
    selector: 'ObjectExpression > SpreadElement > ObjectExpression',
    message: 'Write the fields into the literal: spreading another one only saves lines.',
  },
];
