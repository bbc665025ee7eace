/** What XML 1.0 can hold, turned round: no recorder means the rest. */
const unsayable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in an element or an attribute. */
export const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(unsayable, '\ufffd')
    .replace(/[&<>"]/g, (character) => escapes[character]!)

type Attributes = Readonly<Record<string, string>>

/** An element. `inside` is XML already; plain text goes through `escaped` first, or through `leaf`. */
export const element = (name: string, attributes: Attributes, ...inside: readonly string[]) => {
  const opening = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`)
  return inside.length === 0
    ? `<${name}${opening.join('')}/>`
    : `<${name}${opening.join('')}>${inside.join('')}</${name}>`
}

/** An element that holds text and nothing else. */
export const leaf = (name: string, text: string | number) => `<${name}>${escaped(String(text))}</${name}>`
