import { PageHeading } from '../frame/PageHeading.tsx'
import { PublicFrame } from '../frame/PublicFrame.tsx'
import { useSay } from '../words/say.ts'

export function AccessibilityPage() {
  const { t } = useSay()
  return (
    <PublicFrame>
      <article className="prose">
        <p>
          <a href="/">{t('do.front')}</a>
        </p>
        <PageHeading title={t('footer.accessibility')}>{t('footer.accessibility')}</PageHeading>
        <p className="page-lead">{t('accessibility.lead')}</p>
        {(['level', 'keyboard', 'exceptions', 'feedback', 'supervision'] as const).map((part) => (
          <section key={part}>
            <h2>{t(`accessibility.${part}.title`)}</h2>
            <p>{t(`accessibility.${part}.text`)}</p>
          </section>
        ))}
      </article>
    </PublicFrame>
  )
}
