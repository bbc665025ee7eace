import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { get } from '../door.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'

type Sentence = { readonly text: string; readonly promise: string; readonly rule: string }
type NoticeText = {
  readonly title: string
  readonly version: string
  readonly parts: readonly {
    readonly id: string
    readonly heading: string
    readonly sections: readonly {
      readonly id: string
      readonly number?: number
      readonly heading: string
      readonly blocks: readonly (Sentence & { readonly items?: readonly Sentence[] })[]
    }[]
  }[]
}

/** The privacy notice as it is derived from the rules that run this system, with the rule behind each sentence on demand. */
export function NoticePage() {
  const { t, language } = useSay()
  const [rules, showRules] = useState(false)
  const notice = useQuery({ queryKey: ['notice', language], queryFn: () => get<NoticeText>(`/api/notice/${language}`) })
  const said = (sentence: Sentence) => (
    <>
      {sentence.text}
      {rules && (
        <code className="rule">
          {' '}
          {sentence.promise} · {sentence.rule}
        </code>
      )}
    </>
  )
  return (
    <article className="page prose">
      <PageHeading title={t('pages.notice')}>{notice.data?.title ?? t('pages.notice')}</PageHeading>
      <WhenAnswered answer={notice}>
        {({ version, parts }) => (
          <>
            <p className="quiet">{version}</p>
            <p className="no-print">
              <label className="check">
                <input type="checkbox" checked={rules} onChange={(event) => showRules(event.target.checked)} />{' '}
                {t('notice.showRules')}
              </label>
            </p>
            {parts.map((part) => (
              <section key={part.id}>
                <h2>{part.heading}</h2>
                {part.sections.map((section) => (
                  <section key={section.id}>
                    <h3>{[section.number, section.heading].filter(Boolean).join(' ')}</h3>
                    {section.blocks.map((block, index) => (
                      <div key={index}>
                        <p>{said(block)}</p>
                        {block.items && (
                          <ul>
                            {block.items.map((item, at) => (
                              <li key={at}>{said(item)}</li>
                            ))}
                          </ul>
                        )}
                      </div>
                    ))}
                  </section>
                ))}
              </section>
            ))}
          </>
        )}
      </WhenAnswered>
    </article>
  )
}
