/** Accompanies a word of caution; a reader that cannot see it misses nothing. */
export function AlertIcon() {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M12 4 21 20H3zM12 10v4.500M12 17.300v.200" />
    </svg>
  )
}
