import { useQuery } from '@tanstack/react-query'
import { get, type Text } from '../door.ts'

export type FormField = {
  readonly label: Text
  readonly hint?: Text
  readonly required?: boolean
} & (
  | { readonly type: 'text' | 'longText'; readonly maxLength: number }
  | { readonly type: 'date' | 'boolean' | 'email' | 'phone' }
  | { readonly type: 'code'; readonly list: string }
  | { readonly type: 'codes'; readonly list: string; readonly max: number }
)

export type FormKind = {
  readonly id: string
  readonly label: Text
  readonly fields: Readonly<Record<string, FormField>>
}

export type Forms = {
  readonly kinds: readonly FormKind[]
  readonly codeLists: Readonly<
    Record<string, { readonly codes?: Readonly<Record<string, Text & { readonly validTo?: string }>> }>
  >
}

/** The forms of what a person changes in place, as the notice has them. */
export const useForms = () =>
  useQuery({ queryKey: ['forms'], queryFn: () => get<Forms>('/api/forms'), gcTime: Infinity })
