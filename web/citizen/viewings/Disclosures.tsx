import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { useSay } from '../words/say.ts'
import { useGiven } from './given.ts'

/** To whom the own data has been given: when, on which ground, by which office, and exactly what. */
export function Disclosures() {
  const { t, moment } = useSay()
  const given = useGiven()
  return (
    <WhenAnswered answer={given}>
      {(disclosures) =>
        disclosures.length === 0 ? (
          <p>{t('disclosures.empty')}</p>
        ) : (
          <ul className="entries panel">
            {disclosures.map((each) => (
              <li key={each.disclosureId} className="entry">
                <div className="entry-head">
                  <h2 className="as-h3">{each.to}</h2>
                  <span className="entry-when">{moment(each.givenAt)}</span>
                </div>
                {each.corrects && <p className="mark">{t('disclosures.corrects')}</p>}
                <dl>
                  {each.given.map(({ entryId, title, fields }) => (
                    <div key={entryId}>
                      <dt>{title}</dt>
                      {fields.map(({ label, value }) => (
                        <dd key={label}>
                          {label}: {value}
                        </dd>
                      ))}
                    </div>
                  ))}
                </dl>
                {each.others.length > 0 && <p>{each.others.join(', ')}</p>}
                {each.answered && <p>{t('disclosures.answered')}</p>}
                <p className="origin">
                  {[
                    t(`disclosures.ground.${each.ground}`, { provision: each.provision }),
                    each.office && t('disclosures.office', { office: each.office }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        )
      }
    </WhenAnswered>
  )
}
