import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The address of a running console, to which the development server passes everything but the pages. */
const consoleAddress = process.env.AMENDS_CONSOLE ?? 'http://localhost:8090';

const passedOn = [
  '/api',
  '/changes',
  '/evidence',
  '/platform',
  '/session',
  '/sign-in',
  '/sign-out',
];

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: process.env.AMENDS_WEBAPP_OUT ?? '../../../target/webapp',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: Object.fromEntries(
      passedOn.map((path) => [
        path,
        // The console refuses commands that come from another origin than its own.
        { target: consoleAddress, changeOrigin: true, headers: { origin: consoleAddress } },
      ]),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
  },
});
