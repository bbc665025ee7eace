import { useNavigate } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { OutagePage } from './OutagePage.tsx'
import { useMe } from '../session/session.ts'

/** Pages of a client: whoever is none, or is not signed in, comes to the front page instead. */
export function OfClient({ children }: { readonly children: ReactNode }) {
  const me = useMe()
  const navigate = useNavigate()
  const mayNot = me.data === null || me.data?.isClient === false
  useEffect(() => {
    if (mayNot) void navigate({ to: '/', replace: true })
  }, [mayNot, navigate])
  if (me.isError && !me.data) return <OutagePage />
  return me.data?.isClient ? <>{children}</> : null
}
