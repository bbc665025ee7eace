import { type BrowserContext, chromium, type BrowserContextOptions, type Page } from 'playwright-core'
import { buildWeb } from '../server/build-web.ts'
import type { CastCitizen } from './citizens.ts'
import { testRegister } from './database.ts'
import { chromiumFlags, findChromium } from './find-chromium.ts'
import { openCitizenDoor } from './open-citizen-door.ts'
import { registerOn } from './register.ts'
import { standCitizens } from './standing-citizens.ts'

/** The size of a small phone. */
export const phone = { width: 360, height: 780 }

type Options = {
  /** Another way to the same database, for the door. */
  readonly through?: (url: string) => Promise<string>
}

/** The e-service before a real browser: a door of its own over a register with the people of the cast in it. */
export async function raiseCitizenJourney({ through }: Options = {}) {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('The journeys need a Chromium: see npm test')
  const [register, webRoot] = await Promise.all([testRegister(), buildWeb('citizen')])
  const standing = await standCitizens(
    registerOn(register.pool, () => new Date()),
    register.adminPool,
  )
  const url = through ? await through(register.url) : register.url
  const door = await openCitizenDoor({ url }, { webRoot })
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  const troubles: string[] = []
  const signIn = async (context: BrowserContext, person: CastCitizen) => {
    const [name = '', value = ''] = (await door.anew(person)).cookie.split('=')
    // A cookie of this name comes from a secure address; a browser takes localhost for one, the protocol does not.
    const url = door.baseUrl.replace('http:', 'https:')
    await context.addCookies([{ name, value, url, secure: true, httpOnly: true, sameSite: 'Lax' }])
  }
  return {
    register,
    door,
    standing,
    /** What the browser complained of: errors of scripts, and of the content security policy. */
    troubles,
    /** A window of its own; `as` somebody of the cast who has been identified already. */
    async newPage({ as, ...options }: BrowserContextOptions & { as?: CastCitizen } = {}): Promise<Page> {
      const context = await browser.newContext({
        baseURL: door.baseUrl,
        locale: 'fi-FI',
        timezoneId: 'Europe/Helsinki',
        viewport: phone,
        // A colour that is still changing is no colour to be judged.
        reducedMotion: 'reduce',
        ...options,
      })
      if (as) await signIn(context, as)
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      page.on('pageerror', (error) => troubles.push(error.message))
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) troubles.push(message.text())
      })
      return page
    },
    /** Somebody is identified anew, and the page hears of it as it does from the tab in which that was done. */
    async signInAgain(page: Page, person: CastCitizen) {
      await signIn(page.context(), person)
      await page.evaluate(() => new BroadcastChannel('seloste.own-session').postMessage('signedIn'))
    },
    async close() {
      await browser.close()
      await door.close()
      await register.drop()
    },
  }
}
