import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import i18next from 'i18next'
import { renderToString } from 'react-dom/server'
import { router } from './routes.tsx'
import { initWords, languages } from './words/index.ts'

/*
 * Writes the first page as a visitor sees it, in each language, beside the built application: `welcome.fi.html` and so on.
 * It can be read and followed before the script has come, and the application then takes its place with the same picture.
 * Run when the application is built, with the folder of the build.
 */
const [folder = '.'] = process.argv.slice(2)
const shell = await readFile(join(folder, 'index.html'), 'utf8')
router.update({ ...router.options, history: createMemoryHistory({ initialEntries: ['/'] }) })
await router.load()
for (const language of languages) {
  await initWords(language)
  const page = renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  const title = [...new Set([i18next.t('front.title'), i18next.t('frame.service')])].join(' – ')
  const html = shell
    .replace('<html lang="fi">', `<html lang="${language}">`)
    .replace(/<title>.*<\/title>/, `<title>${title}</title>`)
    .replace('<div id="app"></div>', `<div id="app" data-visitor>${page}</div>`)
  await writeFile(join(folder, `welcome.${language}.html`), html)
}
process.exit(0)
