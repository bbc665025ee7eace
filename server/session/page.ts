import { type Language, languages, type Text } from '../../rulebook/text.ts'

/** A piece of HTML whose values have been escaped. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

type Value = string | Html | readonly Html[]

/** The only way from text to HTML here: every value is escaped unless it is HTML already. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(strings.reduce((so_far, string, at) => so_far + markupOf(values[at - 1] ?? '') + string))

const markupOf = (value: Value): string =>
  typeof value === 'string'
    ? value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    : value instanceof Html
      ? value.markup
      : value.map(({ markup }) => markup).join('')

export type Page = {
  readonly language: Language
  readonly title: Text
  readonly body: Html
  /** Address of the style sheet. */
  readonly style: string
  /** The same page in another language; without it no choice is shown. */
  readonly inLanguage?: (language: Language) => string
  /** At the foot of the page, in its language. */
  readonly links?: readonly { readonly href: string; readonly text: Text }[]
}

const names: Text = { fi: 'Suomi', sv: 'Svenska', en: 'English' }
const choice: Text = { fi: 'Kieli', sv: 'Språk', en: 'Language' }

/** A page that needs no script: those around signing in, shown before the application is there. */
export const pageOf = ({ language, title, body, style, inLanguage, links = [] }: Page): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title[language]} – Seloste</title>
        <link rel="stylesheet" href="${style}" />
      </head>
      <body>
        <header>
          <p class="name">Seloste</p>
          ${
            inLanguage
              ? html`<nav aria-label="${choice[language]}">
                  <ul>
                    ${languages.map(
                      (other) =>
                        html`<li>
                          <a
                            href="${inLanguage(other)}"
                            lang="${other}"
                            hreflang="${other}"
                            ${other === language ? html` aria-current="true"` : ''}
                            >${names[other]}</a
                          >
                        </li>`,
                    )}
                  </ul>
                </nav>`
              : ''
          }
        </header>
        <main>
          <h1>${title[language]}</h1>
          ${body}
        </main>
        ${
          links.length > 0
            ? html`<footer>${links.map(({ href, text }) => html`<a href="${href}">${text[language]}</a>`)}</footer>`
            : ''
        }
      </body>
    </html> `.markup

/** The first language of ours in a list such as `Accept-Language` or `ui_locales`; Finnish when there is none. */
export function languageOf(wished: string | undefined): Language {
  for (const tag of (wished ?? '').toLowerCase().split(/[\s,]+/)) {
    const found = languages.find((language) => language === tag.split(/[-;]/)[0])
    if (found) return found
  }
  return 'fi'
}

/** Colours and measures after the suomi.fi design system; the application brings the real one. */
export const pageStyle = `
:root { color-scheme: light; font: 18px/1.5 'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif; color: #282828; background: #f7fafd }
body { margin: 0 }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .25rem 2rem;
  padding: .5rem 1.5rem; background: #fff; border-top: .25rem solid #002e5f; border-bottom: 1px solid #c8cdd0 }
.name { margin: 0; font-weight: 600; font-size: 1.25rem; color: #002e5f }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none }
nav a { display: inline-block; padding: .25rem 0 }
a { color: #2a6ebb }
a[aria-current] { color: #282828; font-weight: 600; text-decoration: none }
main { max-width: 46rem; margin: 2rem auto 4rem; padding: 0 1.5rem }
footer { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; max-width: 46rem; margin: 0 auto; padding: 1rem 1.5rem; border-top: 1px solid #c8cdd0 }
h1 { font-size: 1.75rem; line-height: 1.25; font-weight: 600; margin: 0 0 1rem }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem }
.choices { margin: 0; padding: 0; list-style: none; display: grid; gap: .5rem }
.choices button { width: 100%; display: grid; gap: 0 1rem; grid-template-columns: 1fr; text-align: left; padding: .75rem 1rem;
  font: inherit; color: inherit; background: #fff; border: 1px solid #c8cdd0; border-radius: 2px; cursor: pointer }
.choices button:hover { border-color: #2a6ebb; background: #eaf2fa }
.choices strong { color: #2a6ebb; font-weight: 600 }
.action { display: inline-block; padding: .5rem 1.5rem; font: inherit; font-weight: 600; color: #fff; background: #2a6ebb; border: 0;
  border-radius: 2px; text-decoration: none; cursor: pointer }
.action:hover { background: #25609f }
.note { padding: .75rem 1rem; background: #fff; border-left: .25rem solid #e97025 }
:focus-visible { outline: 3px solid #e97025; outline-offset: 2px }
@media (min-width: 40rem) { .choices button { grid-template-columns: 14rem 1fr } }
@media (forced-colors: active) { .choices button, .action { border: 1px solid } }
`
