/** What the doors take as attachments, as a file picker's `accept`. */
export const acceptedFiles = '.pdf,.jpg,.jpeg,.png,.docx,.odt'

/** A file on its way into a message: named once, so that the same one sent twice is one. */
export type ChosenFile = {
  readonly attachmentId: string
  readonly name: string
  readonly size: number
  readonly file: File
}

export const chosenFrom = (files: Iterable<File>): ChosenFile[] =>
  [...files].map((file) => ({ attachmentId: crypto.randomUUID(), name: file.name, size: file.size, file }))

/** As the doors take it: the content in base64. */
export async function inBase64({ attachmentId, name, file }: ChosenFile) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  // In pieces: a call takes no more arguments than fit on the stack.
  for (let from = 0; from < bytes.length; from += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 32_768))
  }
  return { attachmentId, name, content: btoa(binary) }
}

/** Gives a file that a door answered with to the reader, under its own name; nothing of it stays in the page. */
export function handOver({ name, mediaType, content }: { name: string; mediaType: string; content: string }): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** `1,4 Mt` is the reader's language's business; this is the number of it. */
export const inMegabytes = (bytes: number) => Math.max(0.1, Math.round(bytes / 104_857.6) / 10)
