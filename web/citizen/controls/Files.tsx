import { useId } from 'react'
import { acceptedFiles, type ChosenFile, chosenFrom, inMegabytes } from '../../ui/files.ts'
import type { Flaw } from '../door.ts'
import { useSay } from '../words/say.ts'
import { Button } from './Button.tsx'

type FilesProps = {
  readonly files: readonly ChosenFile[]
  readonly onFiles: (files: readonly ChosenFile[]) => void
  readonly flaws: readonly Flaw[]
}

const told = ['empty', 'tooLong', 'badMediaType', 'liesAboutType', 'infected'] as const

/** Bytes that one file may have, as the doors take it. */
const longest = 5 * 1024 * 1024
const most = 3

/** What can be told before anything is sent. */
const flawOf = ({ size }: ChosenFile) => (size === 0 ? 'empty' : size > longest ? 'tooLong' : undefined)

/** Whether the files may be sent at all; what is in them, only the door tells. */
export const areTakeable = (files: readonly ChosenFile[]): boolean =>
  files.length <= most && files.every((file) => flawOf(file) === undefined)

/** Files that are chosen to be sent, each with what is wrong with it. */
export function Files({ files, onFiles, flaws }: FilesProps) {
  const { t, language } = useSay()
  const id = useId()
  const problems = flaws.flatMap(({ pointer, code }) => {
    const file = files[Number(/^\/attachments\/(\d+)/.exec(pointer)?.[1])]
    const known = told.find((each) => each === code)
    return file && known ? [t(`files.flaw.${known}`, { name: file.name })] : []
  })
  for (const file of files) {
    const flaw = flawOf(file)
    if (flaw && flaws.length === 0) problems.push(t(`files.flaw.${flaw}`, { name: file.name }))
  }
  if (files.length > most) problems.push(t('files.flaw.many'))
  const described = [`${id}-hint`, problems.length > 0 && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={problems.length > 0 ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{t('files.label')}</label>
      <span className="hint" id={`${id}-hint`}>
        {t('files.hint')}
      </span>
      <input
        id={id}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-invalid={problems.length > 0 ? true : undefined}
        aria-describedby={described}
        onChange={({ target }) => {
          onFiles([...files, ...chosenFrom(target.files ?? [])])
          // The same file may be chosen again after it was removed.
          target.value = ''
        }}
      />
      {problems.length > 0 && (
        <span className="error" id={`${id}-error`} role="alert">
          {problems.join(' ')}
        </span>
      )}
      {files.length > 0 && (
        <ul className="plain-list">
          {files.map((file) => (
            <li key={file.attachmentId}>
              {file.name} ({inMegabytes(file.size).toLocaleString(language)} MB){' '}
              <Button kind="link" onPress={() => onFiles(files.filter((each) => each !== file))}>
                {t('files.remove', { name: file.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
