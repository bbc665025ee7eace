import { useEffect } from 'react'

/** Brings whoever has sent a form to its first field that is wrong, whether the page or the service has found it so. */
export function useWrongFirst(): void {
  useEffect(() => {
    let sent: Element | undefined
    const look = () => {
      const wrong = sent?.querySelector<HTMLElement>('[aria-invalid="true"]')
      if (!wrong) return
      sent = undefined
      wrong.focus()
    }
    const marked = new MutationObserver(look)
    const onSubmit = ({ target }: Event) => {
      sent = target instanceof Element ? target : undefined
      // What was wrong before and still is, is marked already.
      requestAnimationFrame(look)
    }
    // Whoever goes on writing is not taken away from it.
    const onInput = () => (sent = undefined)
    marked.observe(document.body, { subtree: true, attributeFilter: ['aria-invalid'] })
    document.addEventListener('submit', onSubmit)
    document.addEventListener('input', onInput)
    return () => {
      marked.disconnect()
      document.removeEventListener('submit', onSubmit)
      document.removeEventListener('input', onInput)
    }
  }, [])
}
