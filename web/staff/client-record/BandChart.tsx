import { axisX, gridX, plot, rect, ruleX, text } from '@observablehq/plot'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Entry } from '../api.ts'
import { addDays, today } from '../words/say.ts'
import { bandsOf, findingOf, windowOf, type Band, type Lane, type Look } from './bands.ts'
import { sayHeadline, sayWhen, type Words } from './entry-words.ts'
import './BandChart.css'

type Props = { readonly entries: readonly Entry[]; readonly words: Words }

const lanes = ['search', 'status', 'services', 'plans'] as const satisfies readonly Lane[]
const svgNamespace = 'http://www.w3.org/2000/svg'
const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

/** Two years of a job search in one picture, its finding in its title, and the same as a table. */
export default function BandChart({ entries, words }: Props) {
  const { say } = words
  const { t } = say
  const now = today()
  const bands = useMemo(() => bandsOf(entries, now), [entries, now])
  const [asTable, showTable] = useState(false)
  const title = useFinding(bands, words)
  if (bands.length === 0) return null
  return (
    <figure className="panel bands" aria-labelledby="bands-title">
      <div className="bands-head">
        <h2 id="bands-title">{title}</h2>
        <button type="button" className="chip" aria-pressed={asTable} onClick={() => showTable(!asTable)}>
          {t('bands.asTable')}
        </button>
      </div>
      {asTable ? <BandTable bands={bands} words={words} /> : <Picture bands={bands} words={words} title={title} />}
    </figure>
  )
}

function useFinding(bands: readonly Band[], { say }: Words): string {
  const { unemployedDays, services } = findingOf(bands, today())
  const { t } = say
  const long =
    unemployedDays < 60
      ? t('time.days', { count: unemployedDays })
      : t('time.months', { count: Math.round(unemployedDays / 30.44) })
  const first = unemployedDays > 0 ? t('bands.unemployed', { long }) : t('bands.notUnemployed')
  return services > 0 ? `${first}, ${t('bands.services', { count: services })}` : first
}

function Picture({
  bands,
  words,
  title,
}: {
  readonly bands: readonly Band[]
  readonly words: Words
  readonly title: string
}) {
  const { say } = words
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
    const svg = draw(bands, words, width)
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', `${title}. ${t('bands.seeTable')}`)
    box.current.replaceChildren(svg)
  }, [bands, words, width, title, t])

  const looks = (['unemployed', 'working', 'learning', 'outside'] as const).filter((look) =>
    bands.some((band) => band.look === look),
  )
  return (
    <>
      <div ref={box} className="bands-picture" />
      <ul className="plain-list row bands-legend" aria-label={t('bands.legend')}>
        {looks.map((look) => (
          <li key={look}>
            <svg width="22" height="14" aria-hidden="true">
              <Swatch look={look} />
            </svg>
            {t(`bands.look.${look}`)}
          </li>
        ))}
        <li>
          <svg width="10" height="14" aria-hidden="true">
            <path d="M5 0v14" className="bands-today" strokeWidth="2" />
          </svg>
          {t('time.today')}
        </li>
      </ul>
    </>
  )
}

const Swatch = ({ look }: { readonly look: Look }) => (
  <rect x="0.5" y="0.5" width="21" height="13" rx="2" className={`band band-${look}`} fill={`url(#band-${look})`} />
)

/** Patterns beside colours: each look is told apart without any colour at all. */
function patterns(): SVGDefsElement {
  const make = (name: string, attributes: Record<string, string>, parent: Element) => {
    const element = document.createElementNS(svgNamespace, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    parent.append(element)
    return element
  }
  const defs = document.createElementNS(svgNamespace, 'defs')
  const pattern = (look: Look, size: number, strokes: readonly string[]) => {
    const each = make(
      'pattern',
      {
        id: `band-${look}`,
        width: String(size),
        height: String(size),
        patternUnits: 'userSpaceOnUse',
        class: `pattern pattern-${look}`,
      },
      defs,
    )
    make('rect', { width: String(size), height: String(size), class: 'pattern-ground' }, each)
    for (const d of strokes) make('path', { d, class: 'pattern-stroke' }, each)
  }
  pattern('search', 8, [])
  pattern('unemployed', 7, ['M-1 8 8 -1', 'M-2 2 2 -2', 'M5 9 9 5'])
  pattern('working', 8, [])
  pattern('learning', 6, ['M3 0v6'])
  pattern('outside', 6, ['M0 3h6'])
  pattern('service', 8, ['M2 2h1', 'M6 6h1'])
  pattern('plan', 8, [])
  return defs
}

function draw(bands: readonly Band[], words: Words, width: number): SVGElement {
  const { say } = words
  const { t } = say
  const now = today()
  const { from, until } = windowOf(now)
  const narrow = width < 520
  const margin = narrow ? 0 : 116
  const rowHeight = narrow ? 46 : 34
  const month = new Intl.DateTimeFormat(say.language === 'en' ? 'en-GB' : `${say.language}-FI`, {
    month: 'short',
    timeZone: 'UTC',
  })
  const laneNames = new Map(lanes.map((lane) => [lane, t(`bands.lane.${lane}`)]))
  const used = lanes.filter((lane) => bands.some((band) => band.lane === lane))
  const inset = narrow ? 18 : 5
  const pixelsADay = (width - margin - 8) / ((day(until).getTime() - day(from).getTime()) / 86_400_000)
  const labelled = bands.flatMap((band) => {
    const days = (day(band.until).getTime() - day(band.from).getTime()) / 86_400_000
    const room = Math.floor((days * pixelsADay - 16) / 6.6)
    const label = labelOf(band, words)
    return room < 4 || !label ? [] : [{ ...band, label: label.length > room ? `${label.slice(0, room - 1)}…` : label }]
  })

  const svg = plot({
    width,
    height: used.length * rowHeight + 34,
    marginLeft: margin,
    marginRight: 8,
    marginTop: 4,
    marginBottom: 28,
    x: { type: 'utc', domain: [day(from), day(until)] },
    y: { type: 'band', domain: used, padding: 0, axis: null },
    color: { type: 'identity' },
    marks: [
      () => patterns(),
      gridX({ ticks: narrow ? '6 months' : '3 months', className: 'bands-grid' }),
      axisX({
        ticks: narrow ? '6 months' : '3 months',
        tickSize: 0,
        tickFormat: (at: Date) =>
          at.getUTCMonth() === 0 ? `${month.format(at)} ${at.getUTCFullYear()}` : month.format(at),
        fontSize: 13,
      }),
      rect(bands, {
        x1: (band: Band) => day(band.from),
        x2: (band: Band) => day(band.until),
        y: 'lane',
        insetTop: inset,
        insetBottom: 5,
        insetRight: 1,
        rx: 2,
        fill: (band: Band) => `url(#band-${band.look})`,
        className: 'band-rects',
        title: (band: Band) => [labelOf(band, words), sayWhen(band.entry, words)].filter(Boolean).join(' '),
      }),
      text(labelled, {
        x: (band: Band) => day(band.from),
        y: 'lane',
        dx: 8,
        dy: narrow ? 7 : 0,
        text: 'label',
        textAnchor: 'start',
        fontSize: 13,
        className: 'band-labels',
      }),
      text(used, {
        x: () => day(from),
        y: (lane: Lane) => lane,
        dx: narrow ? 0 : -margin,
        dy: narrow ? -13 : 0,
        text: (lane: Lane) => laneNames.get(lane) ?? '',
        textAnchor: 'start',
        fontSize: narrow ? 12 : 14,
        className: 'bands-lanes',
      }),
      ruleX([day(addDays(now, 0))], { className: 'bands-today', strokeWidth: 2 }),
    ],
  })
  // The library brings a style element; the content security policy allows none. Its rules stand in BandChart.css.
  for (const style of svg.querySelectorAll('style')) style.remove()
  // The picture is told as a whole by its own label.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return svg as SVGElement
}

function labelOf(band: Band, words: Words): string {
  const { t, day: sayDay } = words.say
  if (band.lane === 'search')
    return band.open ? t('bands.searchOpen') : t('bands.searchEnded', { day: sayDay(band.entry.occurredTo) })
  return sayHeadline(band.entry, words).split(' · ')[0] ?? ''
}

function BandTable({ bands, words }: { readonly bands: readonly Band[]; readonly words: Words }) {
  const { say } = words
  const { t } = say
  const rows = bands.toSorted((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || (a.from < b.from ? 1 : -1))
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('bands.table')}>
      <table className="table">
        <caption className="unseen">{t('bands.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bands.what')}</th>
            <th scope="col">{t('bands.detail')}</th>
            <th scope="col" className="numeric">
              {t('bands.from')}
            </th>
            <th scope="col" className="numeric">
              {t('bands.to')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((band) => (
            <tr key={band.entry.entryId}>
              <th scope="row">{t(`bands.lane.${band.lane}`)}</th>
              <td>{labelOf(band, words)}</td>
              <td className="numeric">{say.day(band.entry.occurredFrom)}</td>
              <td className="numeric">{band.entry.occurredTo ? say.day(band.entry.occurredTo) : t('bands.goesOn')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
