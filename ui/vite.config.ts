import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // The logo is the program's icon, one folder up.
  server: { fs: { allow: ['..'] } },
  build: {
    target: 'chrome109',
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    // Only a hint: a web view that does not know it loads the same without.
    modulePreload: { polyfill: false },
  },
  // Without this, tests would load the server build of Svelte, which cannot mount.
  ...(mode === 'test' ? { resolve: { conditions: ['browser'] } } : {}),
  test: { environment: 'happy-dom', include: ['tests/**/*.test.ts'] },
}));
