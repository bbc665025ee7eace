import { useEffect, useState } from 'react'
import { DocumentIcon } from '../../ui/icons.tsx'

type Props = { readonly base64: string; readonly fileName: string; readonly children: string }

/** A letter that the door has answered, to be opened and printed. It is kept nowhere but in this page's memory. */
export function PdfLink({ base64, fileName, children }: Props) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [base64])
  return (
    <a className="record-link" href={address} download={fileName}>
      <DocumentIcon />
      {children}
    </a>
  )
}
