import './Skeleton.css'

/** The shape of what is coming. Said once to a screen reader by `label`, by the page that waits. */
export const Skeleton = ({ lines = 3, label }: { readonly lines?: number; readonly label?: string }) => (
  <div className="skeleton" data-testid="skeleton">
    {label && (
      <span className="unseen" role="status">
        {label}
      </span>
    )}
    {Array.from({ length: lines }, (_, index) => (
      <span key={index} className={`skeleton-line skeleton-line-${index % 4}`} aria-hidden="true" />
    ))}
  </div>
)
