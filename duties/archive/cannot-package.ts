/** Why a package could not be made or signed: the room is out, or the place is not there. Nothing has changed then. */
export class CannotPackage extends Error {
  readonly why: 'noRoom' | 'noPlace' | 'noSignature'

  constructor(why: CannotPackage['why'], options?: ErrorOptions) {
    super(sentences[why], options)
    this.why = why
  }
}

const sentences = {
  noRoom: 'There is no room for the package. Nothing was sent and nothing is removed.',
  noPlace: 'The folder of the packages cannot be written. Nothing was sent and nothing is removed.',
  noSignature:
    'The package could not be signed: is the program openssl there? Nothing was sent and nothing is removed.',
} as const

/** What the operating system says of writing, in our own words; anything else is a fault of ours and stays one. */
export function asCannotPackage(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new CannotPackage('noRoom', { cause: error })
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EIO')
    return new CannotPackage('noPlace', { cause: error })
  return error
}
