import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A random secret in `path`, readable by the owner only: made at the first call, the same ever after. */
export async function keepSecret(path: string): Promise<string> {
  const kept = await readSecret(path)
  if (kept) return kept
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const secret = randomBytes(24).toString('base64url')
  const unfinished = `${path}.new-${process.pid}`
  const file = await open(unfinished, 'w', 0o600)
  await file.writeFile(secret + '\n')
  await file.sync()
  await file.close()
  await rename(unfinished, path)
  return secret
}

async function readSecret(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  if (text.trim() === '') return undefined
  await chmod(path, 0o600)
  return text.trim()
}
