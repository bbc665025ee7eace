import type { PayloadOf } from '../rulebook/field.ts'
import { defineNotice } from '../rulebook/notice.ts'
import { access, dealings } from './access.ts'
import { archiving } from './archiving.ts'
import { categories } from './categories.ts'
import { channels } from './channels.ts'
import { codeLists } from './codes/index.ts'
import { contact, controllers } from './controllers.ts'
import { groups } from './groups.ts'
import { kinds, type KindId } from './kinds/index.ts'
import { matters } from './matters.ts'
import { offices } from './offices.ts'
import { papers } from './papers.ts'
import { acts, purposes } from './purposes.ts'
import { recipients } from './recipients.ts'
import { accessLog, regimeFollowed, regimes, retention } from './retention.ts'
import { rights } from './rights.ts'
import { sources } from './sources.ts'
import { standing } from './standing.ts'
import { statementRules } from './statement-rules.ts'
import { aboutDisclosure } from './wording/about-disclosure.ts'
import { aboutProtection } from './wording/about-protection.ts'
import { aboutTheData } from './wording/about-the-data.ts'
import { aboutTheRegister } from './wording/about-the-register.ts'

export type { CategoryId } from './categories.ts'
export type { ChannelId } from './channels.ts'
export type { CodeListId } from './codes/index.ts'
export type { GroupId } from './groups.ts'
export type { KindId } from './kinds/index.ts'
export type { MatterKindId } from './matters.ts'
export type { OfficeCode } from './offices.ts'
export type { PaperKindId } from './papers.ts'
export type { PromiseId } from './promises.ts'
export type { PurposeId } from './purposes.ts'
export type { RecipientId } from './recipients.ts'
export type { RetentionRuleId } from './retention.ts'
export type { RightId } from './rights.ts'
export type { SourceId } from './sources.ts'
export { promises } from './promises.ts'

type AnyKind = (typeof kinds)[number]

/** What an entry of the kind holds, as the kind's own file says it. */
export type Payload<K extends KindId> = PayloadOf<Extract<AnyKind, { readonly id: K }>['fields']>

/** The privacy notice of the register: what the system may do, and all that it may do. */
export const notice = defineNotice({
  edition: '2026-1',
  acts,
  purposes,
  categories,
  kinds,
  codeLists,
  sources,
  channels,
  offices,
  groups,
  standing,
  access,
  dealings,
  matters,
  statementRules,
  recipients,
  accessLog,
  retentionRegimes: regimes,
  retentionRegime: regimeFollowed,
  retention,
  archiving,
  papers,
  rights,
  controllers,
  contact,
  statements: [...aboutTheRegister, ...aboutTheData, ...aboutDisclosure, ...aboutProtection],
})
