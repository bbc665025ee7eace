import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Combobox } from '../../ui/Combobox.tsx'
import { Button } from '../../ui/Button.tsx'
import { CloseIcon, SearchIcon, ShieldIcon } from '../../ui/icons.tsx'
import { post, Problem, type Client, type FoundClients, type Me } from '../api.ts'
import { announce, carryCodeToNewClient, chooseTask, useDesk } from '../session/desk.ts'
import { sayDay, today, useSay } from '../words/say.ts'
import { FormerCodeDialog } from './FormerCodeDialog.tsx'
import { readIdentityCode } from './identity-code.ts'
import { readName } from './read-name.ts'
import { useCodeWords, useRulebook } from './rulebook.tsx'
import './SearchBox.css'

function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}

const none: readonly Client[] = []

/**
 * The way to a record. A whole identity code opens it at once; a name gives a list. What is typed stays in this
 * box and in the body of the question: never in an address, a title, the history or a store.
 */
export function SearchBox({ me }: { readonly me: Me }) {
  const { t, text } = useSay()
  const { task } = useDesk()
  const rules = useRulebook()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [typed, type] = useState('')
  const [byCode, setByCode] = useState<'asking' | 'nobody' | 'fault' | undefined>(undefined)
  const [more, setMore] = useState<readonly Client[]>(none)
  const [next, setNext] = useState<string>()
  const [former, setFormer] = useState(false)
  const settled = useSettled(typed, 180)
  const code = readIdentityCode(typed)
  const name = readName(settled)

  const names = useQuery({
    queryKey: ['find', task, name],
    enabled: task !== undefined && name !== undefined,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => post<FoundClients>('/api/clients/search', { purpose: task, ...name }, { signal }),
  })
  useEffect(() => {
    setMore(none)
    setNext(names.data?.next)
  }, [names.data])

  const asking = name !== undefined && readName(typed) !== undefined
  const found = asking && names.data ? [...names.data.clients, ...more] : none
  const word = useCodeWords([], municipalities(found))

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const writing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')
      const slash = event.key === '/' && !writing && !event.ctrlKey && !event.metaKey
      const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if ((!slash && !chord) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [])

  const openRecord = useCallback(
    (clientId: string) => {
      type('')
      setByCode(undefined)
      void navigate({ to: '/clients/$clientId', params: { clientId }, search: {} })
    },
    [navigate],
  )

  // A whole code opens at once: no key is needed after its last mark.
  const wholeCode = code.state === 'whole' ? code.code : undefined
  useEffect(() => {
    if (!wholeCode || !task) return
    const asked = new AbortController()
    setByCode('asking')
    post<FoundClients>(
      '/api/clients/search',
      { purpose: task, identityCode: wholeCode },
      { signal: asked.signal },
    ).then(
      ({ clients: [client] }) => {
        if (client) openRecord(client.clientId)
        else setByCode('nobody')
      },
      (fault: unknown) => {
        if (fault instanceof Problem) setByCode('fault')
      },
    )
    return () => asked.abort()
  }, [wholeCode, task, openRecord])

  const change = (next: string) => {
    setByCode(undefined)
    type(next)
  }

  const status = (() => {
    if (!typed) return ''
    if (!task) return t('search.taskFirst')
    if (code.state === 'unfinished') return t('search.wholeCode')
    if (code.state === 'wrong') return t('search.wrongCode')
    if (byCode === 'asking') return t('search.asking')
    if (byCode === 'nobody') return t('search.nobodyByCode')
    if (byCode === 'fault' || names.isError) return t('search.fault')
    if (!asking) return code.state === 'no' && typed.trim().length < 2 ? t('search.twoLetters') : t('search.asking')
    if (names.isFetching && found.length === 0) return t('search.asking')
    return found.length === 0 ? t('search.nobodyByName') : t('search.found', { count: found.length })
  })()

  const showMore = async () => {
    const page = await post<FoundClients>('/api/clients/search', { purpose: task, ...name, after: next })
    setMore([...more, ...page.clients])
    setNext(page.next)
    announce(t('search.found', { count: found.length + page.clients.length }))
  }

  return (
    <div className="search" role="search">
      <Combobox
        inputRef={input}
        id="search"
        label={t('search.label')}
        labelHidden
        placeholder={t('search.placeholder')}
        shortcut="/ Control+K"
        icon={<SearchIcon />}
        trailing={
          typed ? (
            <button
              type="button"
              className="icon-button search-clear"
              aria-label={t('search.clear')}
              onClick={() => {
                change('')
                input.current?.focus()
              }}
            >
              <CloseIcon />
            </button>
          ) : (
            <kbd className="search-key" aria-hidden="true">
              /
            </kbd>
          )
        }
        text={typed}
        onText={change}
        options={found}
        keyOf={(client) => client.clientId}
        onPick={(client) => openRecord(client.clientId)}
        firstByDefault
        escapeEmpties
        status={status}
        busy={names.isFetching}
        footer={
          !typed ? undefined : !task ? (
            <div className="search-footer">
              <p id="search-task">{t('search.taskFirst')}</p>
              <div className="row" role="group" aria-labelledby="search-task">
                {me.purposes.map((purpose) => (
                  <button
                    key={purpose.id}
                    type="button"
                    className="chip"
                    onClick={() => {
                      chooseTask(purpose.id)
                      input.current?.focus()
                    }}
                  >
                    {text(purpose.label)}
                  </button>
                ))}
              </div>
            </div>
          ) : byCode === 'nobody' ? (
            <div className="search-footer row">
              {me.mayDo['findByFormerCode'] && (
                <Button kind="light" onPress={() => setFormer(true)}>
                  {t('search.former')}
                </Button>
              )}
              {me.mayDo['register'] && (
                <Button
                  kind="light"
                  onPress={() => {
                    carryCodeToNewClient(wholeCode)
                    type('')
                    void navigate({ to: '/new-client' })
                  }}
                >
                  {t('search.register')}
                </Button>
              )}
            </div>
          ) : found.length > 0 && next ? (
            <div className="search-footer">
              <button type="button" className="chip" onClick={() => void showMore()}>
                {t('search.more')}
              </button>{' '}
              <span className="quiet">{t('search.narrow')}</span>
            </div>
          ) : undefined
        }
      >
        {(client) => (
          <FoundClient
            client={client}
            municipality={client.municipality ? word('municipality', client.municipality) : ''}
            office={rules.officeName(client.office)}
          />
        )}
      </Combobox>
      {former && wholeCode && task && (
        <FormerCodeDialog
          task={task}
          code={wholeCode}
          onFound={(clientId) => {
            setFormer(false)
            openRecord(clientId)
          }}
          onClose={() => setFormer(false)}
        />
      )}
    </div>
  )
}

const municipalities = (clients: readonly Client[]) =>
  clients.flatMap(({ municipality }) => (municipality ? [['municipality', municipality] as const] : []))

function FoundClient({
  client,
  municipality,
  office,
}: {
  readonly client: Client
  readonly municipality: string
  readonly office: string
}) {
  const { t } = useSay()
  const rules = useRulebook()
  const valid = client.searchValidUntil !== undefined && client.searchValidUntil >= today()
  const employment = client.employmentCode ? rules.ownCode('employmentCode', client.employmentCode) : ''
  return (
    <span className="found">
      <span className="found-name">
        {client.name}
        {client.birthYear ? <span className="found-born">{t('client.born', { year: client.birthYear })}</span> : null}
        {client.safetyBan && (
          <span className="badge badge-alert">
            <ShieldIcon />
            {t('badge.safetyBan')}
          </span>
        )}
      </span>
      <span className="quiet">
        {/* Of a person under a safety ban a list says the name only. */}
        {client.safetyBan
          ? ''
          : [
              municipality,
              office,
              employment,
              valid ? t('search.validUntil', { day: sayDay(client.searchValidUntil) }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
      </span>
    </span>
  )
}
