import type { Locator, Page } from 'playwright-core'

/** The staff application as its user knows it, in Finnish: what one sees, and what one does. */
export class Cockpit {
  readonly page: Page
  readonly search: Locator
  readonly options: Locator
  readonly drawer: Locator
  readonly name: Locator

  constructor(page: Page) {
    this.page = page
    this.search = page.getByRole('combobox', { name: 'Hae asiakasta henkilötunnuksella tai nimellä' })
    this.options = page.locator('.search').getByRole('option')
    this.drawer = page.locator('.drawer')
    this.name = page.locator('h1')
  }

  /** Signs in as a person of the cast, from the sign-in page. */
  async signIn(name: string) {
    await this.page.goto('/')
    await this.page.getByRole('button', { name }).click()
    await this.page.getByRole('button', { name, exact: false }).and(this.page.locator('.user-button')).waitFor()
    await this.heading('Oma päivä')
  }

  /** Comes in where somebody is signed in already. */
  async enter() {
    await this.page.goto('/')
    await this.heading('Oma päivä')
  }

  async chooseTask(label = 'Työvoimapalvelut') {
    await this.page.getByLabel('Tehtävä', { exact: true }).selectOption({ label })
  }

  async heading(text: string | RegExp) {
    await this.page.getByRole('heading', { level: 1, name: text }).waitFor()
  }

  /** Types a whole code; the record opens by itself. */
  async openByCode(code: string, name: string) {
    await this.search.fill(code)
    await this.heading(name)
  }

  /** Begins an entry with the key `n` and the beginning of its name. */
  async begin(kind: string) {
    await this.name.focus()
    await this.page.keyboard.press('n')
    await this.page.getByRole('combobox', { name: 'Mitä kirjaat?' }).pressSequentially(kind)
    await this.page.keyboard.press('Enter')
    await this.drawer.locator('form').waitFor()
  }

  /** The lines of the record whose kind is so called. */
  entries(kind: string): Locator {
    return this.page.locator('.entry').filter({ has: this.page.getByRole('heading', { name: new RegExp(`^${kind}`) }) })
  }

  /** Opens the menu of a line and chooses from it. */
  async act(entry: Locator, what: 'Korjaa' | 'Mitätöi' | 'Historia') {
    await entry.getByRole('button', { name: /^Toiminnot/ }).click()
    await this.page.getByRole('menuitem', { name: what }).click()
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  /** What the page has said to those who listen, since it was last asked. */
  said(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words })
  }

  /** How far the page is wider than the window: nothing may be. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  }
}
