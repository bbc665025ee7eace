const longest = 512

/**
 * A place of this door to go to after signing in; the front page when what was asked for is anything else.
 *
 * Browsers read `//host`, `/\host`, and either of them with tabs or line breaks inside, as another site. So only a path
 * whose every sign is plain, and no backslash, passes, and what is given back is what the URL parser made of it, never the text itself.
 */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > longest) return '/'
  if (!/^\/[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return '/'
  const here = 'http://door.invalid'
  if (!URL.canParse(asked, here)) return '/'
  const { origin, pathname, search, hash } = new URL(asked, here)
  // Dots may have made two slashes of what had one (`/.//host`), and signing in must not lead to signing in.
  if (origin !== here || pathname.startsWith('//') || /^\/(session|api)(\/|$)/.test(pathname)) return '/'
  return pathname + search + hash
}
