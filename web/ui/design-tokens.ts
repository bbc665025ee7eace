import { suomifiDesignTokens } from 'suomifi-design-tokens'
import type { Plugin } from 'vite'

const id = 'virtual:design-tokens.css'

const kebab = (name: string) => name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)

/** The suomi.fi tokens as CSS custom properties: `--color-brand-base`, `--space-m`, `--shadow-panel-shadow` … */
export function tokensAsCss({ colors, spacing, shadows, radiuses } = suomifiDesignTokens): string {
  const lines = [
    ...Object.entries(colors).map(([name, value]) => `--color${kebab(`-${name}`)}: ${value};`),
    ...Object.entries(spacing).map(([name, value]) => `--space${kebab(`-${name}`)}: ${value};`),
    ...Object.entries(shadows).map(([name, value]) => `--shadow${kebab(`-${name}`)}: ${value};`),
    ...Object.entries(radiuses).map(([name, value]) => `--radius${kebab(`-${name}`)}: ${value};`),
  ]
  return `:root {\n  ${lines.join('\n  ')}\n}\n`
}

/** Serves the tokens as a stylesheet, so that no page has to wait for a script to know its colours. */
export const designTokens = (): Plugin => ({
  name: 'design-tokens',
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load: (resolved) => (resolved === `\0${id}` ? tokensAsCss() : undefined),
})
