import pg from 'pg'

export type Installation = { profile: 'demo' | 'production'; demoLoaded: boolean }

/** What this register is for. The first start decides; whoever asks later learns what it is, whatever they hoped. */
export async function claimInstallation(adminUrl: string, profile: Installation['profile']): Promise<Installation> {
  return withClient(adminUrl, async (client) => {
    await client.query('insert into installation (profile) values ($1) on conflict do nothing', [profile])
    const { rows } = await client.query('select profile, demo_loaded_at is not null as "demoLoaded" from installation')
    return rows[0] as Installation
  })
}

/** The demo register is whole; starts do not load it again. Lists must be quick from the first minute: `analyze`. */
export async function markDemoLoaded(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('analyze')
    await client.query('update installation set demo_loaded_at = now()')
  })
}

async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
