import { writeFile } from 'node:fs/promises'
import { describeSettings } from './describe-settings.ts'

/** `seloste settings [--write]`. */
export async function tellSettings(words: string[]): Promise<number> {
  const page = describeSettings()
  if (words.includes('--write')) await writeFile(new URL('../docs/settings.md', import.meta.url), page)
  else process.stdout.write(page)
  return 0
}
