import AxeBuilder from '@axe-core/playwright'
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core'
import { buildWeb } from '../server/build-web.ts'
import type { CastPerson } from './cast.ts'
import { testRegister } from './database.ts'
import { chromiumFlags, findChromium } from './find-chromium.ts'
import { openStaffDoor } from './open-staff-door.ts'

type Options = {
  /** Another way to the same database, for the door. */
  readonly through?: (url: string) => Promise<string>
}

/** The staff application before a real browser: a door of its own over a register of its own. */
export async function raiseJourney({ through }: Options = {}) {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('The journeys need a Chromium: see npm test')
  const [register, webRoot] = await Promise.all([testRegister(), buildWeb('staff')])
  const url = through ? await through(register.url) : register.url
  const door = await openStaffDoor({ ...register, url }, { webRoot })
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  const troubles: string[] = []
  return {
    register,
    door,
    /** What the browser complained of: errors of scripts, and of the content security policy. */
    troubles,
    /** A window of its own; `as` somebody of the cast who is signed in already. */
    async newPage({ as, ...options }: BrowserContextOptions & { as?: CastPerson } = {}): Promise<Page> {
      const context = await browser.newContext({
        baseURL: door.baseUrl,
        locale: 'fi-FI',
        timezoneId: 'Europe/Helsinki',
        viewport: { width: 1440, height: 900 },
        // A colour that is still changing is no colour to be judged.
        reducedMotion: 'reduce',
        ...options,
      })
      if (as) {
        const [name = '', value = ''] = (await door.as(as)).cookie.split('=')
        // A cookie of this name comes from a secure address; a browser takes localhost for one, the protocol does not.
        const url = door.baseUrl.replace('http:', 'https:')
        await context.addCookies([{ name, value, url, secure: true, httpOnly: true, sameSite: 'Lax' }])
      }
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      page.on('pageerror', (error) => troubles.push(error.message))
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) troubles.push(message.text())
      })
      return page
    },
    async close() {
      await browser.close()
      await door.close()
      await register.drop()
    },
  }
}

export type Journey = Awaited<ReturnType<typeof raiseJourney>>

/** What axe finds wrong in the page as it now is, by all of its rules: empty when all is well. */
export async function flawsForAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
