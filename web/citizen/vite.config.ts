import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { designTokens } from '../ui/design-tokens.ts'

const door = process.env['SELOSTE_CITIZEN_DOOR'] ?? 'http://localhost:8002'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), designTokens()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    // One style sheet: it is small, and each further one is a wait of its own on a slow network.
    cssCodeSplit: false,
  },
  server: {
    strictPort: true,
    proxy: Object.fromEntries(
      ['/api', '/session', '/healthz'].map((path) => [path, { target: door, changeOrigin: true }]),
    ),
  },
})
