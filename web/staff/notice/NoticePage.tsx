import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { get } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { PublicFrame } from '../frame/PublicFrame.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useSay } from '../words/say.ts'
import './NoticePage.css'

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

/** The privacy notice as it is derived from the rules that run this system; on demand, with the rule behind each sentence. */
export function NoticePage() {
  const { t, language } = useSay()
  const [rules, showRules] = useState(false)
  const notice = useQuery({ queryKey: ['notice', language], queryFn: () => get<NoticeText>(`/api/notice/${language}`) })
  const said = (sentence: Sentence) => (
    <>
      {sentence.text}
      {rules && (
        <code className="notice-rule">
          {sentence.promise} · {sentence.rule}
        </code>
      )}
    </>
  )
  return (
    <PublicFrame>
      <article className="prose notice-page">
        <p>
          <a href="/">{t('do.front')}</a>
        </p>
        <PageHeading title={t('footer.notice')}>{notice.data?.title ?? t('footer.notice')}</PageHeading>
        {notice.isError ? (
          <WentWrong fault={notice.error} again={() => void notice.refetch()} />
        ) : !notice.data ? (
          <Skeleton lines={10} label={t('do.loading')} />
        ) : (
          <>
            <p className="quiet">{notice.data.version}</p>
            <p>
              <button type="button" className="chip" aria-pressed={rules} onClick={() => showRules(!rules)}>
                {t('notice.showRules')}
              </button>
            </p>
            {notice.data.parts.map((part) => (
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
      </article>
    </PublicFrame>
  )
}
