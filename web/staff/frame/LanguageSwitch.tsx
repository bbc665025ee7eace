import { chooseLanguage, languageNames, languages } from '../words/index.ts'
import { useSay } from '../words/say.ts'

export function LanguageSwitch() {
  const { t, language } = useSay()
  return (
    <div className="language-switch" role="group" aria-label={t('frame.language')}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => void chooseLanguage(each)}
        >
          {languageNames[each]}
        </button>
      ))}
    </div>
  )
}
