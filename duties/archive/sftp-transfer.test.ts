/** The way to the archive over SFTP, against a real OpenSSH server: whole or not at all, and to the right host alone (N9.4). */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../../testing/start-seloste.ts'
import { sftpTransfer } from './sftp-transfer.ts'

const sshd = '/usr/sbin/sshd'
const isThere = existsSync(sshd) && existsSync('/usr/lib/openssh/sftp-server') && existsSync('/usr/bin/sftp')
if (!isThere)
  console.log('SFTP to the archive is not tried: this machine has no OpenSSH server (Debian: openssh-server).')

describe.skipIf(!isThere)('over SFTP', () => {
  let folder: string
  let drop: string
  let server: ChildProcess
  let port: number
  const path = (name: string) => join(folder, name)
  const transfer = (over: object = {}) =>
    sftpTransfer({
      address: new URL(`sftp://${userInfo().username}@localhost:${port}${drop}`),
      key: path('our.key'),
      knownHosts: path('known_hosts'),
      ...over,
    })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sftp-'))
    port = await freePort()
    for (const name of ['host.key', 'our.key', 'other.key']) {
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path(name)])
    }
    const hostKey = (await readFile(path('host.key.pub'), 'utf8')).split(' ').slice(0, 2).join(' ')
    await writeFile(path('known_hosts'), `[localhost]:${port} ${hostKey}\n`)
    const other = (await readFile(path('other.key.pub'), 'utf8')).split(' ').slice(0, 2).join(' ')
    await writeFile(path('wrong_hosts'), `[localhost]:${port} ${other}\n`)
    await writeFile(
      path('sshd_config'),
      [
        `Port ${port}`,
        'ListenAddress localhost',
        `HostKey ${path('host.key')}`,
        `AuthorizedKeysFile ${path('our.key.pub')}`,
        'StrictModes no',
        'PasswordAuthentication no',
        'KbdInteractiveAuthentication no',
        'PermitRootLogin prohibit-password',
        'PidFile none',
        'Subsystem sftp /usr/lib/openssh/sftp-server',
      ].join('\n'),
    )
    if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true })
    server = spawn(sshd, ['-D', '-e', '-f', path('sshd_config')], { stdio: 'ignore' })
    for (;;) {
      const socket = connect(port, 'localhost')
      const isOpen = await Promise.race([
        once(socket, 'connect').then(
          () => true,
          () => false,
        ),
        once(server, 'exit').then(() => {
          throw new Error('sshd did not start')
        }),
      ])
      socket.destroy()
      if (isOpen) break
      await sleep(50)
    }
  })
  afterAll(async () => {
    server.kill()
    await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    drop = await mkdtemp(join(folder, 'drop-'))
  })

  const parcel = async (content = 'paketti'.repeat(50_000)) => {
    await writeFile(path('package.tar'), content)
    const sha256 = createHash('sha256').update(content).digest('hex')
    return { fileName: 'erä-1.tar'.replace('ä', 'a'), path: path('package.tar'), bytes: content.length, sha256 }
  }
  const waitingOf = async () => {
    const all = []
    for await (const each of transfer().waiting()) all.push(each)
    return all
  }

  test('a package arrives whole beside its checksum, once however often it is sent', async () => {
    const sent = await parcel()
    await transfer().deliver(sent)
    await transfer().deliver(sent)
    expect((await readdir(join(drop, 'outgoing'))).toSorted()).toEqual(['era-1.tar', 'era-1.tar.sha256'])
    expect(await readFile(join(drop, 'outgoing', 'era-1.tar'), 'utf8')).toBe(await readFile(sent.path, 'utf8'))
    expect(await readFile(join(drop, 'outgoing', 'era-1.tar.sha256'), 'utf8')).toBe(`${sent.sha256}  era-1.tar\n`)
    await transfer().forget(sent.fileName)
    expect(await readdir(join(drop, 'outgoing'))).toEqual([])
  })

  test('receipts are taken one by one and put aside', async () => {
    expect(await waitingOf()).toEqual([])
    await writeFile(join(drop, 'receipts', 'b.json'), '{"b":1}')
    await writeFile(join(drop, 'receipts', 'a.json'), '{"a":1}')
    await writeFile(join(drop, 'receipts', 'readme.txt'), 'x')
    const [first, second, ...others] = await waitingOf()
    expect([first?.text, second?.text, others]).toEqual(['{"a":1}', '{"b":1}', []])
    await first!.done()
    expect((await waitingOf()).map(({ text }) => text)).toEqual(['{"b":1}'])
    expect(await readdir(join(drop, 'receipts', 'handled'))).toEqual(['a.json'])
  })

  test('a package that has changed since it was made does not leave', async () => {
    const sent = { ...(await parcel()), sha256: '0'.repeat(64) }
    await expect(transfer().deliver(sent)).rejects.toMatchObject({ why: 'changed' })
    expect(await readdir(drop)).toEqual([])
  })

  test.each([
    ['a host that shows another key', () => ({ knownHosts: path('wrong_hosts') }), 'unreachable'],
    ['a key that the archive does not know', () => ({ key: path('other.key') }), 'unreachable'],
    ['a server that is not there', () => ({ address: new URL('sftp://x@localhost:1/drop') }), 'unreachable'],
    [
      'a folder that is not there',
      () => ({ address: new URL(`sftp://${userInfo().username}@localhost:${port}/nowhere/at/all`) }),
      'refused',
    ],
  ])('%s gets nothing', async (_, over, why) => {
    await expect(transfer(over()).deliver(await parcel())).rejects.toMatchObject({ why })
    expect(await readdir(drop)).toEqual([])
  })
})
