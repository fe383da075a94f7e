/** The part that is used of a package that brings no types. */
declare module 'fs-native-extensions' {
  /** @returns false when another open file holds the lock. */
  export function tryLock(fileDescriptor: number, offset: number, length: number): boolean;
}
