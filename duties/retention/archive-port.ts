/** A client of a batch: everything of theirs, or only the entries that are due. */
export type ClientToPackage = { readonly clientId: string; readonly entries?: readonly string[] }

/** A batch as the archive needs to know it. It reads the content itself, through the gate. */
export type BatchToPackage = {
  readonly batchId: string
  readonly rule: string
  readonly asOf: string
  /** The clients in the order of their ids, a page at a time. */
  readonly pages: () => AsyncIterable<readonly ClientToPackage[]>
}

/** The package that stands for a batch. Nothing is removed before it is `received`. */
export type Packaged = {
  readonly packageId: string
  readonly batchId: string
  readonly attempt: number
  readonly state: 'packaged' | 'sent' | 'received' | 'rejected' | 'repackaged'
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly clients: number
  readonly entries: number
}

/** What the sweep needs of the archive (N9.4). Every step may be taken again, and does nothing twice. */
export type ArchivePort = {
  /** The package that stands for the batch, or a new one; one that was rejected is given as it is. */
  packageBatch(batch: BatchToPackage): Promise<Packaged>
  /** Sends it; when the archive is away it stays `packaged`. */
  send(packaged: Packaged): Promise<Packaged>
  /** Takes in the receipts that have come, each checked against what was sent. */
  receipts(): Promise<readonly { readonly batchId: string }[]>
}
