import type { PresentationPreview } from '../../../duties/disclosure/presentations/contract.ts'
import { sayDay } from '../words/say.ts'
import './LetterSheet.css'

type Letter = NonNullable<PresentationPreview['letter']>

/** The letter as it will be on paper: every word of it, and none beside it. */
export function LetterSheet({ letter, title }: { readonly letter: Letter; readonly title: string }) {
  return (
    <section className="letter-sheet" aria-label={title} lang={letter.language}>
      <div className="letter-head">
        <Lines lines={letter.from} />
        <Lines lines={letter.to} />
        <p>{sayDay(letter.writtenOn)}</p>
      </div>
      <h3>{letter.title}</h3>
      {letter.opening.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {letter.parts.map((part) => (
        <section key={part.heading}>
          <h4>{part.heading}</h4>
          {part.groups.map((group, index) => (
            <dl key={index}>
              {group.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
      {letter.closing.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>{letter.signature}</p>
    </section>
  )
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <p>
    {lines.map((line) => (
      <span key={line} className="letter-line">
        {line}
      </span>
    ))}
  </p>
)
