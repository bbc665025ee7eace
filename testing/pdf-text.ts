import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as somebody reads it: its text, a line a line, its title and language, and whether it has a structure to read by. */
export async function readPdf(base64: string) {
  const data = new Uint8Array(Buffer.from(base64, 'base64'))
  const pdf = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise
  const lines: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    lines.push(...text.split('\n'))
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
  const isTagged = ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true
  await pdf.destroy()
  return { text: lines.join('\n'), title: info.Title, language: info.Language, isTagged }
}

/** The words of a text without how its lines are broken: a letter is typeset, and says the same. */
export const wordsIn = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/-\n/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')
