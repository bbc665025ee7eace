/** What a foreign identifier is looked up by: never equal to an identity code, whatever another country names its people. */
export const foreignKey = (identifier: string): string => `foreign:${identifier.normalize('NFC').trim()}`
