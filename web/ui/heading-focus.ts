/**
 * After a change of page the focus goes to the new page's heading. The heading may come at once or when the page has its
 * data, and the old one may still stand when the address has changed: each heading therefore knows its address.
 */
let shownFor = ''
let wanted = false

/** The heading has come: tells whether the focus waits for it. */
export function headingCame(pathname: string): boolean {
  shownFor = pathname
  const waits = wanted
  wanted = false
  return waits
}

/** The address has changed: tells whether its heading is there already. If not, the focus waits for it. */
export function pageChanged(pathname: string): boolean {
  wanted = shownFor !== pathname
  return !wanted
}
