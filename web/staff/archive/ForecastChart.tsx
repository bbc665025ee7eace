import { axisX, axisY, barY, gridY, plot } from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'
import type { Overview } from './archive.ts'
import { today, useSay, type Say } from '../words/say.ts'
import { findingOf, monthsOf, rulesOf, type MonthOfForecast } from './forecast.ts'
import { sayRule } from './archive-words.ts'

/** What falls due in which month: its finding in the title, a picture, and the same figures as a table beside it. */
export default function ForecastChart({ overview }: { readonly overview: Overview }) {
  const say = useSay()
  const { t, day } = say
  const months = monthsOf(overview.forecast, today())
  const rules = rulesOf(overview.forecast)
  const most = findingOf(months)
  const title = most
    ? t('archive.forecast.finding', {
        count: most.clients,
        clients: say.number(most.clients),
        month: sayMonth(most.month, say),
      })
    : t('archive.forecast.none')
  return (
    <figure className="panel forecast" aria-labelledby="forecast-title">
      <h2 id="forecast-title">{title}</h2>
      <p className="quiet">
        {overview.reckonedOn
          ? t('archive.forecast.reckoned', { day: day(overview.reckonedOn) })
          : t('archive.forecast.notYet')}
      </p>
      {most && (
        <div className="forecast-both">
          <div>
            <Picture months={months} rules={rules} title={title} />
            <ul className="plain-list row forecast-legend" aria-label={t('archive.forecast.legend')}>
              {rules.map((rule, index) => (
                <li key={rule}>
                  <svg width="22" height="14" aria-hidden="true">
                    <rect x="0.5" y="0.5" width="21" height="13" className={`falls falls-${index}`} />
                    {index > 0 && <path d="M1 13 13 1M9 13 21 1" className="falls-stroke" />}
                  </svg>
                  {sayRule(rule, t)}
                </li>
              ))}
            </ul>
          </div>
          <ForecastTable months={months} rules={rules} />
        </div>
      )}
    </figure>
  )
}

/** `maaliskuu 2027` */
function sayMonth(first: string, { language }: Say): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-FI`
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(first))
}

type Shown = { readonly months: readonly MonthOfForecast[]; readonly rules: readonly string[] }

function Picture({ months, rules, title }: Shown & { readonly title: string }) {
  const say = useSay()
  const { t } = say
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (width === 0 || !box.current) return
    const svg = draw(months, rules, width, say)
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', `${title}. ${t('archive.forecast.picture')}`)
    box.current.replaceChildren(svg)
  }, [months, rules, width, title, say, t])

  return <div ref={box} className="forecast-picture" />
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** Strokes beside colours: the rules are told apart without any colour at all. */
function patterns(): SVGDefsElement {
  const defs = document.createElementNS(svgNamespace, 'defs')
  for (const [id, stroke] of [
    ['falls-0', ''],
    ['falls-1', 'M-1 8 8 -1M-2 2 2 -2M5 9 9 5'],
    ['falls-2', 'M0 3h8'],
  ] as const) {
    const pattern = document.createElementNS(svgNamespace, 'pattern')
    for (const [name, value] of Object.entries({ id, width: '7', height: '7', patternUnits: 'userSpaceOnUse' }))
      pattern.setAttribute(name, value)
    const ground = document.createElementNS(svgNamespace, 'rect')
    for (const [name, value] of Object.entries({ width: '7', height: '7', class: id })) ground.setAttribute(name, value)
    const path = document.createElementNS(svgNamespace, 'path')
    path.setAttribute('d', stroke)
    path.setAttribute('class', 'falls-stroke')
    pattern.append(ground, path)
    defs.append(pattern)
  }
  return defs
}

function draw(months: readonly MonthOfForecast[], rules: readonly string[], width: number, say: Say): SVGElement {
  const bars = months.flatMap(({ month, of }) =>
    rules.map((rule, index) => ({ month, clients: of[rule]!.clients, look: `url(#falls-${Math.min(index, 2)})` })),
  )
  const language = say.language === 'en' ? 'en-GB' : `${say.language}-FI`
  const short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  const every = width < 520 ? 6 : 3
  const ticks = months.map(({ month }) => month).filter((_, index) => index % every === 0)
  const highest = Math.max(1, ...months.map(({ clients }) => clients))
  // Half a client is nobody.
  const levels = Math.min(4, highest)
  const svg = plot({
    width,
    height: 260,
    marginLeft: 52,
    marginRight: 4,
    marginBottom: 40,
    x: { type: 'band', domain: months.map(({ month }) => month), padding: 0.18 },
    y: { domain: [0, highest], nice: levels },
    color: { type: 'identity' },
    marks: [
      () => patterns(),
      gridY({ className: 'forecast-grid', ticks: levels }),
      axisY({
        ticks: levels,
        tickSize: 0,
        tickFormat: (value: number) => say.number(value),
        label: null,
        fontSize: 13,
      }),
      axisX({
        ticks,
        tickSize: 0,
        label: null,
        fontSize: 13,
        tickFormat: (month: string) => `${short.format(new Date(month))}\n${month.slice(0, 4)}`,
      }),
      barY(bars, { x: 'month', y: 'clients', fill: 'look', className: 'falls-bars' }),
    ],
  })
  // The library brings a style element; the content security policy allows none. Its rules stand in Archive.css.
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return svg as SVGElement
}

function ForecastTable({ months, rules }: Shown) {
  const say = useSay()
  const { t, number } = say
  return (
    <div className="table-box forecast-table" tabIndex={0} role="region" aria-label={t('archive.forecast.table')}>
      <table className="table">
        <caption className="unseen">{t('archive.forecast.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('archive.forecast.month')}</th>
            {rules.map((rule) => (
              <th key={rule} scope="col" className="numeric">
                {sayRule(rule, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, of }) => (
            <tr key={month}>
              <th scope="row">{sayMonth(month, say)}</th>
              {rules.map((rule) => (
                <td key={rule} className="numeric">
                  {number(of[rule]!.clients)}
                  {of[rule]!.entries > 0 && (
                    <span className="table-when">
                      {t('archive.forecast.entries')} {number(of[rule]!.entries)}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
