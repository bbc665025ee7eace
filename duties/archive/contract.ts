import { type Static, Type } from 'typebox'
import { Purpose, uuid } from '../../register/entries/contract.ts'

/** A client of a batch: everything of theirs, or only the entries that are due. */
export type ClientToPackage = { readonly clientId: string; readonly entries?: readonly string[] }

/** A batch of removal as the archive needs to know it. Its content is read by the archive itself, through the gate. */
export type BatchToPackage = {
  readonly batchId: string
  /** The retention rule by which the batch is due. */
  readonly rule: string
  /** The day as of which it is due, ISO 8601. */
  readonly asOf: string
  /** The clients in the order of their ids, a page at a time. Called again when the batch is packaged again. */
  readonly pages: () => AsyncIterable<readonly ClientToPackage[]>
}

export const packageStates = ['packaged', 'sent', 'received', 'rejected', 'repackaged'] as const
export type PackageState = (typeof packageStates)[number]

/** A package that stands for its batch. Nothing is removed before its state is `received` (N9.4). */
export type Packaged = {
  readonly packageId: string
  readonly batchId: string
  readonly attempt: number
  readonly state: PackageState
  readonly fileName: string
  readonly bytes: number
  /** Of the whole package, hexadecimal. */
  readonly sha256: string
  readonly clients: number
  readonly entries: number
}

/** What the archive has settled of a batch since it was last asked. */
export type Settled = {
  readonly batchId: string
  readonly packageId: string
  readonly state: 'received' | 'rejected'
}

/** The way of a batch to the archive. Every step may be taken again after a kill, and does nothing twice. */
export type ArchivePort = {
  /**
   * The package of the batch: the one that stands, or a new one. A rejected one stays as it is until somebody asks for
   * another (`askAgain`). Throws `CannotPackage` when there is no room for it; nothing has changed then.
   */
  packageBatch(batch: BatchToPackage): Promise<Packaged>
  /** Sends what is packaged. When the archive is away the package stays `packaged`, and the next call tries again. */
  send(packaged: Packaged): Promise<Packaged>
  /** Takes in the receipts that have come. Each is told once; what fits no package settles nothing. */
  receipts(): Promise<readonly Settled[]>
}

export const verdicts = [
  'received',
  'rejected',
  'wrongChecksum',
  'part',
  'unknownPackage',
  'notSent',
  'settledBefore',
  'unreadable',
] as const
/** What we made of a receipt. Only `received` and `rejected` change anything. */
export type Verdict = (typeof verdicts)[number]

const day = Type.String({ format: 'date' })
const instant = Type.String({ format: 'date-time' })

/** One package as the archivist sees it: counts, states and checksums, and nothing of any client. */
export const ArchivePackage = Type.Object(
  {
    packageId: uuid('The package'),
    batchId: uuid('The batch of removal that it was made of'),
    attempt: Type.Integer(),
    state: Type.Enum([...packageStates]),
    rule: Type.String({ description: 'Retention rule of the batch' }),
    asOf: day,
    fileName: Type.String(),
    bytes: Type.Integer(),
    sha256: Type.String(),
    files: Type.Integer(),
    clients: Type.Integer(),
    entries: Type.Integer(),
    papers: Type.Integer({ description: 'Papers of locked storage that were put on pick lists with it' }),
    secretUntil: day,
    packagedAt: instant,
    sentAt: Type.Optional(instant),
    settledAt: Type.Optional(instant),
    reference: Type.Optional(Type.String({ description: "The archive's reference" })),
    reason: Type.Optional(Type.String({ description: 'Why the archive rejected it, in its words' })),
    sends: Type.Integer({ description: 'Tries to send' }),
    sendFault: Type.Optional(Type.String({ description: 'Why the last try failed' })),
    triedAt: Type.Optional(instant),
    againByName: Type.Optional(Type.String({ description: 'Who asked that it is packaged again' })),
    againAt: Type.Optional(instant),
  },
  { $id: 'ArchivePackage' },
)
export type ArchivePackage = Static<typeof ArchivePackage>

export const ArchiveReceipt = Type.Object({
  receiptId: uuid('The receipt, as it came'),
  packageId: Type.Optional(uuid('The package that it is about')),
  verdict: Type.Enum([...verdicts]),
  detail: Type.Optional(Type.String()),
  arrivedAt: instant,
})
export type ArchiveReceipt = Static<typeof ArchiveReceipt>

export const ArchiveFile = Type.Object({
  number: Type.Integer(),
  path: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  entries: Type.Integer(),
})
export type ArchiveFile = Static<typeof ArchiveFile>

export const PackageWithFiles = Type.Object({
  package: ArchivePackage,
  earlier: Type.Array(ArchivePackage, { description: 'Packages of the same batch that were rejected before' }),
  receipts: Type.Array(ArchiveReceipt),
  files: Type.Array(ArchiveFile, { description: 'By their number in the package' }),
  next: Type.Optional(Type.Integer({ description: 'Number after which the next files are asked' })),
})
export type PackageWithFiles = Static<typeof PackageWithFiles>

export const Packages = Type.Object({
  counts: Type.Record(Type.String(), Type.Integer(), { description: 'Packages by state' }),
  packages: Type.Array(ArchivePackage),
  next: Type.Optional(Type.String()),
})
export type Packages = Static<typeof Packages>

/** What the archivist has before them: figures of what falls due, of what is held, and of what waits for somebody. */
export const Overview = Type.Object({
  reckonedOn: Type.Optional(Type.String({ format: 'date', description: 'When it was last reckoned what falls due' })),
  forecast: Type.Array(
    Type.Object({
      month: Type.String({ format: 'date', description: 'First day of the month' }),
      rule: Type.String(),
      clients: Type.Integer(),
      entries: Type.Integer({ description: 'Of rules that count from the entry; 0 where whole clients go' }),
    }),
    { description: 'Two years ahead; what is overdue stands in the first month' },
  ),
  holds: Type.Array(
    Type.Object({
      office: Type.String(),
      ground: Type.String(),
      holds: Type.Integer(),
      toReview: Type.Integer({ description: 'Whose day of review has come' }),
    }),
  ),
  packages: Type.Record(Type.String(), Type.Integer()),
  waitingSince: Type.Optional(
    Type.String({ format: 'date-time', description: 'The oldest that could not be sent yet' }),
  ),
  silentSince: Type.Optional(Type.String({ format: 'date-time', description: 'The oldest sent without a receipt' })),
  oddReceipts: Type.Integer({ description: 'Receipts of the last month that settled nothing' }),
  picks: Type.Integer({ description: 'Papers to be fetched' }),
})
export type Overview = Static<typeof Overview>

export const ListPackages = Type.Object(
  {
    purpose: Purpose,
    state: Type.Optional(Type.Enum([...packageStates])),
    after: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type ListPackages = Static<typeof ListPackages>

export const OpenPackage = Type.Object(
  { purpose: Purpose, after: Type.Optional(Type.Integer({ minimum: 0 })) },
  { additionalProperties: false },
)
export type OpenPackage = Static<typeof OpenPackage>

export const Receipts = Type.Object({ receipts: Type.Array(ArchiveReceipt), next: Type.Optional(Type.String()) })
export type Receipts = Static<typeof Receipts>

export const ListReceipts = Type.Object(
  {
    purpose: Purpose,
    odd: Type.Optional(Type.Boolean({ description: 'Only those that settled nothing' })),
    after: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type ListReceipts = Static<typeof ListReceipts>
