import { longestAttachment, mostAttachments } from '../register/attachments/contract.ts'

/** Bytes of the largest body in which a message comes: its attachments in base64, and the words. */
export const longestMessage = Math.ceil((longestAttachment * mostAttachments) / 3) * 4 + 64 * 1024
