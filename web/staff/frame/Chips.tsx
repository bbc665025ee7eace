import '../worklists/WorklistPage.css'

type Props<Value extends string | number> = {
  /** What is chosen among, for those who do not see that the chips stand together. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: Value | undefined
  readonly onChoose: (value: Value) => void
}

/** One of a few, all in sight: what a list is narrowed by. */
export const Chips = <Value extends string | number>({ label, options, chosen, onChoose }: Props<Value>) => (
  <div className="row" role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        className="chip"
        aria-pressed={chosen === option.value}
        onClick={() => onChoose(option.value)}
      >
        {option.label}
      </button>
    ))}
  </div>
)
