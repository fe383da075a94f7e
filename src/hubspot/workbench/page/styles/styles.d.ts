/** The bundler of the page takes style sheets in. */
declare module '*.css';
