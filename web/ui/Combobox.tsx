import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import './Combobox.css'

type Props<T> = {
  readonly label: string
  /** The text in the box; the caller owns it. */
  readonly text: string
  readonly onText: (text: string) => void
  readonly options: readonly T[]
  readonly keyOf: (option: T) => string
  readonly onPick: (option: T) => void
  readonly children: (option: T) => ReactNode
  readonly groupOf?: (option: T) => string
  /** Said to a screen reader, and shown when there is nothing to choose from. */
  readonly status?: string
  /** Shown under the options, or in place of them. */
  readonly footer?: ReactNode
  readonly busy?: boolean
  readonly id?: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly optional?: string
  readonly placeholder?: string
  readonly labelHidden?: boolean
  readonly icon?: ReactNode
  readonly trailing?: ReactNode
  readonly shortcut?: string
  readonly inputRef?: Ref<HTMLInputElement>
  /** Enter when no option is pointed at. */
  readonly onEnter?: () => void
  /** Enter picks the first option even when none is pointed at. */
  readonly firstByDefault?: boolean
  readonly onLeave?: () => void
  readonly openOnFocus?: boolean
  /** Escape on a closed list empties the box: for a search, where nothing chosen can be lost. */
  readonly escapeEmpties?: boolean
}

/**
 * A text box with a list of options (ARIA 1.2 combobox). Focus stays in the box; arrows move a pointer in the list,
 * Enter picks, Escape closes.
 */
export function Combobox<T>(props: Props<T>) {
  const { label, text, onText, options, keyOf, onPick, children, groupOf, status, footer, busy } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const listId = `${ownId}list`
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const list = useRef<HTMLDivElement>(null)
  const pointed = at >= 0 && at < options.length ? at : props.firstByDefault && text && options.length > 0 ? 0 : -1
  const shown = open && (options.length > 0 || Boolean(footer) || Boolean(status && text))
  const optionId = (index: number) => `${ownId}option${index}`

  useEffect(() => setAt(-1), [options])
  useEffect(() => {
    if (shown && pointed >= 0)
      list.current?.querySelector(`[data-at="${pointed}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [shown, pointed])

  // A list that opens at the lower edge comes into sight as a whole.
  useEffect(() => {
    if (shown) list.current?.scrollIntoView({ block: 'nearest' })
  }, [shown])

  const pick = (option: T) => {
    setOpen(false)
    setAt(-1)
    onPick(option)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return setOpen(true)
      if (options.length === 0) return
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((pointed + step + options.length) % options.length)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      const option = open ? options[pointed] : undefined
      if (option !== undefined) {
        event.preventDefault()
        pick(option)
      } else if (props.onEnter) {
        event.preventDefault()
        props.onEnter()
      }
    } else if (event.key === 'Escape' && (shown || (text && props.escapeEmpties))) {
      event.preventDefault()
      event.stopPropagation()
      if (shown) setOpen(false)
      else onText('')
    } else if (event.key === 'Tab') setOpen(false)
  }

  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ')
  let lastGroup: string | undefined

  return (
    <div
      className="combobox"
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        setOpen(false)
        props.onLeave?.()
      }}
    >
      <label className={props.labelHidden ? 'unseen' : 'field-label'} htmlFor={id}>
        {label}
        {props.optional && <span className="field-optional"> ({props.optional})</span>}
      </label>
      {props.hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      <div className={`combobox-box${props.error ? ' combobox-wrong' : ''}`}>
        {props.icon}
        <input
          ref={props.inputRef}
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={shown && options.length > 0}
          aria-controls={shown && options.length > 0 ? listId : undefined}
          aria-activedescendant={shown && pointed >= 0 ? optionId(pointed) : undefined}
          aria-describedby={described || undefined}
          aria-invalid={props.error ? true : undefined}
          aria-keyshortcuts={props.shortcut}
          placeholder={props.placeholder}
          value={text}
          onChange={(event) => {
            setOpen(true)
            onText(event.target.value)
          }}
          onFocus={() => props.openOnFocus && setOpen(true)}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        {props.trailing}
      </div>
      {props.error && (
        <span className="field-error" id={`${id}-error`}>
          {props.error}
        </span>
      )}
      {shown && (
        <div className="combobox-popup" ref={list} data-busy={busy || undefined}>
          {options.length > 0 && (
            <div role="listbox" id={listId} aria-label={label}>
              {options.map((option, index) => {
                const group = groupOf?.(option)
                const heading = group !== undefined && group !== lastGroup ? group : undefined
                lastGroup = group
                return (
                  <div key={keyOf(option)} role="presentation">
                    {heading && (
                      <div className="combobox-group" role="presentation">
                        {heading}
                      </div>
                    )}
                    <div
                      role="option"
                      id={optionId(index)}
                      data-at={index}
                      aria-selected={index === pointed}
                      className="combobox-option"
                      onPointerDown={(event) => event.preventDefault()}
                      onPointerMove={() => index !== pointed && setAt(index)}
                      onClick={() => pick(option)}
                    >
                      {children(option)}
                    </div>
                  </div>
                )
              })}
            </div>
          )}
          {options.length === 0 && status && (
            <p className="combobox-nothing" aria-hidden="true">
              {status}
            </p>
          )}
          {footer}
        </div>
      )}
      <span className="unseen" role="status">
        {open ? status : ''}
      </span>
    </div>
  )
}
