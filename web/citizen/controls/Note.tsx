import type { ReactNode } from 'react'

type Props = {
  readonly children: ReactNode
  readonly title?: string
  readonly tone?: 'info' | 'good' | 'warning' | 'error'
  /** Read out when it appears. */
  readonly announced?: boolean
}

/** Something the reader must know. The tone is said in words too, by what stands in it. */
export const Note = ({ children, title, tone = 'info', announced = false }: Props) => (
  <div className={`note note-${tone}`} {...(announced ? { role: tone === 'error' ? 'alert' : 'status' } : {})}>
    {title && <p className="note-title">{title}</p>}
    {children}
  </div>
)
