import type { CodeList } from './code-list.ts'
import type { Kind } from './kind.ts'
import type { Period } from './period.ts'
import type { StatementRules } from './statement-rules.ts'
import type { Text } from './text.ts'

/** A promise of the published notices, by its id (`N5.1`, `M3.6`). */
export type PromiseId = `${'N' | 'M'}${number}.${number}`

/**
 * Whose records a rule reaches. Each word has exactly one meaning in SQL (derive/row-policies.ts).
 *
 * - `anyClient`: any client of any office, one at a time, with an errand.
 * - `clientsOfOwnOffice`: the client's office is the actor's office.
 * - `ownClients`: the actor is the client's responsible caseworker.
 * - `validJobSearches`: the client's job search is valid today.
 * - `referredClients`: the client is referred to the actor's organisation, which arranges the service or still reports.
 * - `themself`: the actor is the client.
 */
export type Reach =
  | 'anyClient'
  | 'clientsOfOwnOffice'
  | 'ownClients'
  | 'validJobSearches'
  | 'referredClients'
  | 'themself'

/** An act of law, by its number in the statute book. */
export type Act = { readonly number: string; readonly name: Text }

/** A statutory task. Every access names one. */
export type Purpose<A extends string = string> = {
  readonly label: Text
  readonly act: A
  /** Chapter and section, as cited. */
  readonly provision: string
}

export type Category = {
  readonly label: Text
  /** The category in the words of notice 2, as said to the person. */
  readonly plainLabel: Text
  readonly requirement: PromiseId
  /** Order of the nine items in the notice. */
  readonly number: number
}

export type Source = {
  readonly label: Text
  /** The datum came from somebody other than the person: then who it came from is recorded (13:4.1). */
  readonly other: boolean
  readonly requirement: PromiseId
  /** The organisations that the source is, where it brings data by itself and is no recipient. */
  readonly members?: readonly Member[]
}

export type Channel = { readonly label: Text; readonly requirement: PromiseId }

export type Office = {
  readonly name: Text
  readonly kind: 'teOffice' | 'customerServiceCentre' | 'trialMunicipality' | 'kehaCentre' | 'ministry'
  readonly address: string
  readonly phone: string
  readonly registryEmail: string
  /** Municipality codes whose residents are the office's clients, where the notice lists them. */
  readonly municipalities?: readonly string[]
}

/** `person`: the client; `staff`: signs in at a workstation; `machine`: a job or a recipient's interface. */
export type Group<P extends string = string, R extends string = string> = {
  readonly label: Text
  readonly actor: 'staff' | 'person' | 'machine'
  /** Statutory tasks the group may name, the most usual first. */
  readonly purposes: readonly P[]
  /** A recipient's interface: it reads what the recipient may be given, and gives it to nobody else. */
  readonly actsFor?: R
  /** A machine that reaches only the clients of its errand, as a human being does. */
  readonly boundToErrand?: true
}

/**
 * One line of the access matrix: what a group does with which categories, of whose records, for which tasks.
 * Rules only allow; what no rule allows, PostgreSQL refuses.
 */
export type AccessRule<
  G extends string = string,
  C extends string = string,
  P extends string = string,
  K extends string = string,
  S extends string = string,
> = {
  readonly group: G
  readonly reads: readonly C[]
  /** Always among `reads`: nobody writes what they cannot see. */
  readonly writes?: readonly C[]
  /** Of the categories written, these kinds alone; without it every kind that the rule reaches. */
  readonly writesOnly?: readonly string[]
  readonly of: Reach
  /** Tasks the rule holds for; without it, every task of the group. */
  readonly under?: readonly P[]
  /** Kinds of this reader class, and of no other. Without it, kinds that have no reader class. */
  readonly readerClass?: string
  /** Of the categories these kinds only, by id. */
  readonly kinds?: readonly K[]
  /**
   * The group brings what a source knows by law (916/2012 ch. 12 §6.1): what it records bears this source and no other
   * (N6.2, N6.4).
   */
  readonly bringsAs?: S
  /** Holds only while a client is being registered: what a person says of who they are, once. */
  readonly registering?: true
  /** Sees contact details in spite of a safety ban: the limited circle of handlers (661/2009 §37). */
  readonly despiteSafetyBan?: boolean
}

/** What a group does with the register beside opening a record. */
export type Dealing =
  /** Looks for a client by name or identity code. */
  | 'find'
  /** Sees worklists. */
  | 'list'
  /** Registers a new client. */
  | 'register'
  /** Sees who has viewed a record. */
  | 'readLog'
  /** Marks and merges duplicates, and takes a merge back. */
  | 'merge'
  /** Finds a person by an identity code that has been changed, with a reason. */
  | 'findByFormerCode'
  /** Opens and handles matters of the kinds that the group handles. */
  | 'handleMatters'
  /** Is found by the own identity code, as strong identification gives it. */
  | 'findThemself'
  /** Opens matters of the kinds that the group may raise, and follows them. */
  | 'raiseMatters'
  /** Prepares, issues, annuls and transfers labour policy statements, of whichever office's clients. */
  | 'prepareStatements'
  /** Grants and removes access rights of staff. */
  | 'grantRights'
  /** Holds data from being removed, with a reason, and lifts the hold. */
  | 'hold'
  /** Removes what may no longer be kept, and nothing else. */
  | 'removeData'
  /** Sees the batches of removal, in figures only, and approves them. */
  | 'approveRemoval'
  /** Sees to whom a client's data has been given. */
  | 'readDisclosures'
  /** Sees what waits to be delivered, and sends it again or gives it up. */
  | 'handleDeliveries'
  /** Carries what has been given to its recipient. */
  | 'deliver'
  /** Finds, for a recipient, whose data has changed since a moment. */
  | 'seekChanges'
  /** Brings the client row up to what the entries say today. */
  | 'keepStanding'
  /** Keeps employers and their vacancies, which are no personal data. */
  | 'keepVacancies'
  /** Answers an employer whether one person, named by the employer, is a jobseeker: yes or no. */
  | 'answerEmployers'
  /** Sees packages on their way to the archive, and settles them: counts, states and checksums, never content. */
  | 'keepArchive'
  /** Registers papers of locked storage, says where they lie, and confirms pick lists. */
  | 'keepPapers'
  /** Sees which papers there are of a client: inspection covers them too. */
  | 'seePapers'
  /** Makes lists of contact details for processors. */
  | 'listContacts'
  /** Extracts who took part in a project, for whoever verifies it. */
  | 'extractProjects'
  /** Writes and reads messages of the safe channel: of clients to their office, and of the office to them. */
  | 'exchangeMessages'
  /** Tells a client outside the service that something waits in it. */
  | 'notify'

export type DealingRule<G extends string = string> = {
  readonly group: G
  readonly may: readonly Dealing[]
  readonly of: Reach
}

/** A kind of case that runs. An open one holds the client's data from being removed (916/2012 13:4.2). */
export type MatterKind<G extends string = string> = {
  readonly label: Text
  readonly requirement: PromiseId
  readonly provision: string
  /** Groups that open and handle matters of this kind, for clients within their reach. */
  readonly handledBy: readonly G[]
  /** Groups that open a matter of this kind about themselves and follow it, without handling it. */
  readonly raisedBy?: readonly G[]
  /** Also raised by somebody who is no client, or is not known to be one. */
  readonly byVisitors?: boolean
  /** From being received to the last day for an answer. */
  readonly dueIn?: Period
  /** Categories whose entries an open one keeps from their own clock; without it, every category. */
  readonly holds?: readonly string[]
  /** Is opened and moved on by a procedure of its own, not by hand. */
  readonly byWorkflow?: boolean
  /** Refused, wholly or in part, it gives the person a written certificate with the reasons: by which provision. */
  readonly refusalCertified?: string
}

/** EU and EEA states: a recipient elsewhere does not compile (N8.1). */
export type EeaCountry =
  | 'AT'
  | 'BE'
  | 'BG'
  | 'CY'
  | 'CZ'
  | 'DE'
  | 'DK'
  | 'EE'
  | 'ES'
  | 'FI'
  | 'FR'
  | 'GR'
  | 'HR'
  | 'HU'
  | 'IE'
  | 'IS'
  | 'IT'
  | 'LI'
  | 'LT'
  | 'LU'
  | 'LV'
  | 'MT'
  | 'NL'
  | 'NO'
  | 'PL'
  | 'PT'
  | 'RO'
  | 'SE'
  | 'SI'
  | 'SK'

/**
 * By which way a disclosure reaches its recipient.
 *
 * - `message`: sent by us over X-Road, and acknowledged.
 * - `mail`: e-mail, sealed for the recipient (S/MIME).
 * - `letter`: printed and posted by a person.
 * - `file`: fetched by whoever asked for it, until a day.
 * - `interface`: answered at the partners' door.
 */
export type DisclosureChannel = 'message' | 'mail' | 'letter' | 'file' | 'interface'

/** One organisation among those that a recipient is, by its X-Road member (`GOV/0246246-0`). */
export type Member = {
  readonly member: string
  /** Number of the unemployment fund, or code of the municipality. */
  readonly number?: string
  readonly name: Text
}

/** What must be recorded before something is given: a day, words, or one of some codes. It never leaves. */
export type Basis = 'day' | 'words' | readonly string[]

export type Recipient<C extends string = string, G extends string = string> = {
  readonly name: Text
  readonly country: EeaCountry
  readonly ground: 'provision' | 'consent' | 'processor'
  /** Provision that gives the right, or the one that asks for consent. */
  readonly provision: string
  /** The same, each right by itself, as a disclosure names it. Without them `provision` is one. */
  readonly provisions?: readonly string[]
  readonly requirement: PromiseId
  readonly categories: readonly C[]
  /** Has contact details by law even under a safety ban. */
  readonly despiteSafetyBan?: boolean
  readonly channels: readonly DisclosureChannel[]
  /** Hosts that the connection layer may speak to when it sends to the recipient by itself. */
  readonly hosts?: readonly string[]
  /** The organisations that the recipient is; without them, whoever the giver names. */
  readonly members?: readonly Member[]
  /** Groups of staff that give to the recipient. Its own interface is not among them. */
  readonly givenBy: readonly G[]
  /** Answers worked out from the record that may leave, beside fields. */
  readonly facts?: readonly string[]
  /** What the giver records before giving, by name. */
  readonly basis?: Readonly<Record<string, Basis>>
  /** With the person's consent: for what it must be, and which of its items covers which kinds and facts. */
  readonly consent?: { readonly purpose: string; readonly items?: Readonly<Record<string, readonly string[]>> }
  /** Of a kind only the entries whose fields are these; `@number` is the number of the asking member, `@businessId` its business id. */
  readonly only?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Of a kind only the entries that say one of these codes in the field. */
  readonly onlyCodes?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Only clients whose current entry of the kind has the asking member's number in the field. */
  readonly whose?: { readonly kind: string; readonly field: string }
}

/** One state of the law on how long data is kept, with its first and last day, ISO dates. */
export type RetentionRegime = {
  readonly label: Text
  readonly provision: string
  readonly validFrom: string
  readonly validTo?: string
}

export type RetentionRule<C extends string = string> = {
  readonly id: string
  /** The regime that the rule belongs to; only those of the notice's own regime are followed. */
  readonly regime: string
  readonly categories: readonly C[] | 'all'
  readonly years: number
  readonly countedFrom: 'entry' | 'endOfCustomership'
  readonly requirement: PromiseId
  readonly provision: string
  /**
   * The life-cycle record: fields that stay, by kind, for as long as the rule counted from the end of the customership
   * keeps the client. A kind that is not named goes whole.
   */
  readonly keeps?: Readonly<Record<string, readonly string[]>>
  /** First and last day of the rule itself, ISO dates, where it has any. */
  readonly validFrom?: string
  readonly validTo?: string
}

/** What is transferred to the archive for permanent keeping, under which secrecy. The words travel with every package. */
export type Archiving = {
  readonly name: Text
  readonly requirement: PromiseId
  /** The archive authority's decision that the data is kept for good. */
  readonly decision: string
  readonly provision: string
  /** Secrecy to protect private life: counted from the person's death, or from the document when that is not known. */
  readonly secrecy: {
    readonly yearsFromDeath: number
    readonly yearsFromDocument: number
    readonly ground: string
    readonly provision: string
  }
  /** Task of the operations plan, from the main function down. */
  readonly classification: readonly [Classified, Classified, Classified]
}
export type Classified = { readonly code: string; readonly title: string }

/** A kind of paper that lies apart from the system, in locked storage. */
export type PaperKind = {
  readonly label: Text
  readonly requirement: PromiseId
  readonly provision: string
  /** Time set in the operations plan, counted from arrival; without it the paper goes with the client's data. */
  readonly years?: number
  /** What becomes of it when its time is up. */
  readonly fate: 'transfer' | 'destroy'
}

export type Right = {
  readonly label: Text
  readonly provision: string
  readonly requirement: PromiseId
  readonly sentence: Text
}

export type Controller = { readonly name: Text; readonly duties: Text; readonly requirement: PromiseId }
export type Contact = {
  readonly name: Text
  readonly address: string
  readonly email: string
  readonly requirement: PromiseId
}

/** Sentences of the notice that no other rule carries; each names its promise. */
export type Statement = { readonly requirement: PromiseId; readonly sentence: Text }

/** The whole notice as data. Names are declared once, as keys; everything else refers to them. */
export type Notice<
  A extends string = string,
  P extends string = string,
  C extends string = string,
  S extends string = string,
  Ch extends string = string,
  O extends string = string,
  G extends string = string,
  R extends string = string,
> = {
  /** Edition, stamped into the database, every entry and every log line. */
  readonly edition: string
  readonly acts: Readonly<Record<A, Act>>
  readonly purposes: Readonly<Record<P, Purpose<NoInfer<A>>>>
  readonly categories: Readonly<Record<C, Category>>
  // oxlint-disable-next-line typescript/no-explicit-any -- each kind has fields of its own
  readonly kinds: readonly Kind<NoInfer<C>, NoInfer<R>, NoInfer<S>, any>[]
  readonly codeLists: readonly CodeList[]
  readonly sources: Readonly<Record<S, Source>>
  readonly channels: Readonly<Record<Ch, Channel>>
  readonly offices: Readonly<Record<O, Office>>
  readonly groups: Readonly<Record<G, Group<NoInfer<P>, NoInfer<R>>>>
  /** Columns of the client row, by the category they tell. */
  readonly standing: Readonly<Record<string, NoInfer<C>>>
  readonly access: readonly AccessRule<NoInfer<G>, NoInfer<C>, NoInfer<P>>[]
  readonly dealings: readonly DealingRule<NoInfer<G>>[]
  readonly matters: Readonly<Record<string, MatterKind<NoInfer<G>>>>
  readonly statementRules: StatementRules<NoInfer<G>, NoInfer<R>>
  /** What the law has said of keeping, by name, and which of it this notice follows. */
  /** How many years a line of the access log is kept; without it, for ever. */
  readonly accessLog?: { readonly keptYears: number; readonly provision: string }
  readonly retentionRegimes: Readonly<Record<string, RetentionRegime>>
  readonly retentionRegime: string
  readonly recipients: Readonly<Record<R, Recipient<NoInfer<C>, NoInfer<G>>>>
  readonly retention: readonly RetentionRule<NoInfer<C>>[]
  readonly archiving: Archiving
  readonly papers: Readonly<Record<string, PaperKind>>
  readonly rights: Readonly<Record<string, Right>>
  readonly controllers: readonly Controller[]
  readonly contact: Contact
  readonly statements: readonly Statement[]
}

/** Checks, at compile time, that every name a rule uses is declared in the same notice. */
export const defineNotice = <
  const A extends string,
  const P extends string,
  const C extends string,
  const S extends string,
  const Ch extends string,
  const O extends string,
  const G extends string,
  const R extends string,
>(
  notice: Notice<A, P, C, S, Ch, O, G, R>,
): Notice<A, P, C, S, Ch, O, G, R> => notice
