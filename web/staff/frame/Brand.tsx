import { useSay } from '../words/say.ts'

export function Brand() {
  const { t } = useSay()
  return (
    <a className="brand" href="/">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="4" className="brand-ground" />
        <path d="M9 6h11l4 4v16H9z" className="brand-sheet" />
        <path d="M12.500 13h8M12.500 17h8M12.500 21h5" className="brand-lines" />
      </svg>
      <span>
        <span className="brand-name">Seloste</span>
        <span className="brand-what">{t('frame.register')}</span>
      </span>
    </a>
  )
}
