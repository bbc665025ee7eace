import { kindsOf } from '../../rulebook/kind.ts'
import type { CategoryId } from '../categories.ts'
import type { PromiseId } from '../promises.ts'
import type { RecipientId } from '../recipients.ts'
import type { SourceId } from '../sources.ts'

/** A kind of entry of this notice: only its categories, recipients, sources and promises can be named. */
export const kind = kindsOf<CategoryId, RecipientId, SourceId, PromiseId>()
