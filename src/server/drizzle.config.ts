import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate` in this folder writes the migrations from the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './store/schema/*.ts',
  out: './store/migrations',
});
