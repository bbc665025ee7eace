import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import type { Me } from '../api.ts'
import { useSay } from '../words/say.ts'

export function Footer() {
  const { t } = useSay()
  const me = useQueryClient().getQueryData<Me>(['me'])
  return (
    <footer className="footer">
      <Link to="/notice">{t('footer.notice')}</Link>
      <Link to="/accessibility">{t('footer.accessibility')}</Link>
      {me && <span>{t('footer.edition', { edition: me.edition })}</span>}
    </footer>
  )
}
