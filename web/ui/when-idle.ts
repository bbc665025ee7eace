/** Does what can wait, when there is nothing else to do; soon, in browsers that do not tell (Safari). */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work)
  else setTimeout(work, 200)
}
