/** Errands of one request that are under way together: enough to keep the database busy, few enough to leave it to others. */
const together = 8

/** Does the work for every one, a few at a time. The first that fails ends it; what is under way is waited for. */
export async function doInParallel<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let next = 0
  let failed: unknown
  let hasFailed = false
  const run = async () => {
    while (next < all.length && !hasFailed) {
      try {
        await work(all[next++]!)
      } catch (error) {
        failed = hasFailed ? failed : error
        hasFailed = true
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(together, all.length) }, run))
  if (hasFailed) throw failed
}
