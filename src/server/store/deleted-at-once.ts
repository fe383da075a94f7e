/**
 * Rows that one statement deletes where there may be many. PostgreSQL writes each page into its journal
 * that it changes: to delete the 20,000 clients of a sync at once took 117 MB of disk, more than PGlite
 * may count on, which hangs for good where there is no more.
 */
export const deletedAtOnce = 500;
