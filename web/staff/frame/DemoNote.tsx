import { useQueryClient } from '@tanstack/react-query'
import type { Me } from '../api.ts'
import { useCast } from '../session/cast.ts'
import { useSay } from '../words/say.ts'

/** The demonstration accepts a workstation without a certificate, and says so on every page. */
export function DemoNote() {
  const { t } = useSay()
  const me = useQueryClient().getQueryData<Me>(['me'])
  const cast = useCast(me === undefined)
  const demo = me ? me.workstation.kind === 'demoLoopback' : (cast.data?.length ?? 0) > 0
  if (!demo) return null
  return (
    <aside className="demo-note" aria-label={t('frame.demoLabel')}>
      {t('frame.demo')}
    </aside>
  )
}
